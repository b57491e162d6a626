"""The tables of a session file, as steps that are only ever added to.

Each step runs once in one transaction and leaves its number in `user_version`, by which a file
of a newer Dateline is known before anything is touched.
"""

from __future__ import annotations

from storage.database import Database, Migrations

APPLICATION_ID = 0x44_74_6C_6E
"""`Dtln`, the mark by which a session is told from other SQLite files."""

NEWEST = 6
"""The `user_version` of a file that went through all steps."""

migrations = Migrations("dateline")

_COUNTS = "NOT EXISTS (SELECT 1 FROM helper_labels WHERE label = {}.label)"

_COUNTING = (
    f"""
    CREATE TRIGGER count_new AFTER INSERT ON annotations WHEN {_COUNTS.format("new")} BEGIN
        UPDATE articles SET open_count = open_count + (new.status = 'suggested'),
            decided_count = decided_count + (new.status <> 'suggested') WHERE seq = new.article;
    END
    """,
    f"""
    CREATE TRIGGER count_gone AFTER DELETE ON annotations WHEN {_COUNTS.format("old")} BEGIN
        UPDATE articles SET open_count = open_count - (old.status = 'suggested'),
            decided_count = decided_count - (old.status <> 'suggested') WHERE seq = old.article;
    END
    """,
    f"""
    CREATE TRIGGER count_changed AFTER UPDATE OF status, label ON annotations
    WHEN old.status <> new.status OR old.label <> new.label BEGIN
        UPDATE articles SET
            open_count = open_count
                + (new.status = 'suggested' AND {_COUNTS.format("new")})
                - (old.status = 'suggested' AND {_COUNTS.format("old")}),
            decided_count = decided_count
                + (new.status <> 'suggested' AND {_COUNTS.format("new")})
                - (old.status <> 'suggested' AND {_COUNTS.format("old")})
        WHERE seq = new.article;
    END
    """,
)

_TABLES = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE articles (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        language TEXT NOT NULL,
        published TEXT,
        status TEXT NOT NULL,
        note TEXT NOT NULL,
        zones TEXT NOT NULL,
        line_endings TEXT NOT NULL,
        encoding TEXT NOT NULL,
        bom INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        open_count INTEGER NOT NULL DEFAULT 0,
        decided_count INTEGER NOT NULL DEFAULT 0,
        suggestion_state TEXT NOT NULL DEFAULT 'waiting',
        suggestion_reason TEXT NOT NULL DEFAULT '',
        suggester_version TEXT NOT NULL DEFAULT ''
    )
    """,
    # Apart from the articles, so that a list of 100,000 titles is read without their texts.
    "CREATE TABLE texts (seq INTEGER PRIMARY KEY REFERENCES articles (seq), text TEXT NOT NULL)",
    """
    CREATE TABLE annotations (
        article INTEGER NOT NULL REFERENCES articles (seq),
        id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('entity', 'event')),
        label TEXT NOT NULL,
        covered TEXT NOT NULL,
        status TEXT NOT NULL,
        in_log INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL,
        PRIMARY KEY (article, id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE arguments (
        article INTEGER NOT NULL,
        event TEXT NOT NULL,
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        target TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (article, event, position),
        FOREIGN KEY (article, event) REFERENCES annotations (article, id) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE actors (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        aliases TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decisions (
        seq INTEGER PRIMARY KEY,
        time TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (seq),
        kind TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('edit', 'undo', 'redo')),
        summary TEXT NOT NULL,
        former TEXT NOT NULL,
        latter TEXT NOT NULL,
        revision INTEGER NOT NULL,
        concerns INTEGER REFERENCES decisions (seq),
        beneath INTEGER REFERENCES decisions (seq),
        top INTEGER REFERENCES decisions (seq),
        redo INTEGER REFERENCES decisions (seq)
    )
    """,
    "CREATE INDEX decisions_of_article ON decisions (article, seq)",
    "CREATE INDEX decisions_about ON decisions (concerns, seq) WHERE concerns IS NOT NULL",
    """
    CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
    BEGIN SELECT raise(ABORT, 'the decision log is append-only'); END
    """,
    """
    CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions
    BEGIN SELECT raise(ABORT, 'the decision log is append-only'); END
    """,
    """
    CREATE TRIGGER texts_stay BEFORE UPDATE ON texts
    BEGIN SELECT raise(ABORT, 'a text never changes after import'); END
    """,
    # Helper mentions are decided with their events, so nobody waits for them on their own.
    "CREATE TABLE helper_labels (label TEXT PRIMARY KEY) WITHOUT ROWID",
    *_COUNTING,
)

_SEARCH = (
    "CREATE VIEW searched AS SELECT seq, title, text FROM articles JOIN texts USING (seq)",
    """
    CREATE VIRTUAL TABLE article_search USING fts5 (
        title, text, content = 'searched', content_rowid = 'seq',
        tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER search_new AFTER INSERT ON texts BEGIN
        INSERT INTO article_search (rowid, title, text) SELECT seq, title, text FROM searched
            WHERE seq = new.seq;
    END
    """,
    """
    CREATE TRIGGER search_title AFTER UPDATE OF title ON articles WHEN old.title <> new.title BEGIN
        INSERT INTO article_search (article_search, rowid, title, text)
            SELECT 'delete', seq, old.title, text FROM texts WHERE seq = old.seq;
        INSERT INTO article_search (rowid, title, text)
            SELECT seq, new.title, text FROM texts WHERE seq = new.seq;
    END
    """,
    "INSERT INTO article_search (article_search) VALUES ('rebuild')",
    # Each holds all that a list of ids needs, so that 100,000 rows are not looked up one by one.
    "CREATE INDEX articles_by_title ON articles (title_key, seq, id, status, language)",
    "CREATE INDEX articles_by_date ON articles (published DESC, seq, id, status, language)",
    "CREATE INDEX articles_by_open ON articles (open_count DESC, seq, id, status, language)",
    "CREATE INDEX articles_by_language ON articles (language, status)",
    "CREATE INDEX articles_in_order ON articles"
    " (seq, id, status, language, suggestion_state, suggester_version)",
)


# A new table, since a full-text index refers to rows by number, and those of the former had none.
_ANNOTATIONS = (
    """
    CREATE TABLE new_annotations (
        seq INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (seq),
        id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('entity', 'event')),
        label TEXT NOT NULL,
        covered TEXT NOT NULL,
        start INTEGER NOT NULL,
        status TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence REAL,
        flag INTEGER NOT NULL,
        note TEXT NOT NULL,
        actor TEXT,
        in_log INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL,
        UNIQUE (article, id)
    )
    """,
    """
    INSERT INTO new_annotations (article, id, kind, label, covered, start, status, source, confidence,
        flag, note, actor, in_log, body)
    SELECT article, id, kind, label, covered, coalesce(json_extract(body, '$.fragments[0][0]'), 0), status,
        coalesce(json_extract(body, '$.origin.source'), ''), json_extract(body, '$.confidence'),
        coalesce(json_extract(body, '$.flag'), 0), coalesce(json_extract(body, '$.note'), ''),
        json_extract(body, '$.actor'), in_log, body
    FROM annotations
    """,
    """
    CREATE TABLE new_arguments (
        article INTEGER NOT NULL,
        event TEXT NOT NULL,
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        target TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (article, event, position),
        FOREIGN KEY (article, event) REFERENCES new_annotations (article, id) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    "INSERT INTO new_arguments SELECT article, event, position, role, target, body FROM arguments",
    # The arguments first: they would go with the annotations that they refer to.
    "DROP TABLE arguments",
    "DROP TABLE annotations",
    "ALTER TABLE new_annotations RENAME TO annotations",
    "ALTER TABLE new_arguments RENAME TO arguments",
    *_COUNTING,
)

# Each of the first two holds all that is asked for, so that no body of 700,000 annotations is read.
_FINDING = (
    """
    CREATE INDEX annotations_in_order ON annotations
        (article, start, seq, label, status, source, confidence, flag)
    """,
    """
    CREATE INDEX annotations_by_label ON annotations
        (label, status, article, start, seq, source, confidence, flag)
    """,
    "CREATE INDEX annotations_flagged ON annotations (article, start) WHERE flag",
    "CREATE INDEX annotations_noted ON annotations (article, start) WHERE note <> ''",
    "CREATE INDEX annotations_of_actor ON annotations (actor, article) WHERE actor IS NOT NULL",
    # Without triggers, which would make SQLite flush this index after every single annotation.
    """
    CREATE VIRTUAL TABLE annotation_search USING fts5 (
        covered, note, content = 'annotations', content_rowid = 'seq', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    "INSERT INTO annotation_search (annotation_search) VALUES ('rebuild')",
)

_LOG = (
    "ALTER TABLE articles ADD COLUMN looked TEXT NOT NULL DEFAULT '[]'",
    # Null for a decision that stands alone; the other rows of one over several articles name the first.
    "ALTER TABLE decisions ADD COLUMN batch INTEGER REFERENCES decisions (seq)",
    "CREATE INDEX decisions_of_batch ON decisions (batch, seq) WHERE batch IS NOT NULL",
    "CREATE INDEX decisions_listed ON decisions (seq) WHERE batch IS NULL OR batch = seq",
    "CREATE INDEX decisions_of_reviewer ON decisions (reviewer, seq)",
    """
    CREATE TABLE touched (
        decision INTEGER NOT NULL REFERENCES decisions (seq),
        article INTEGER NOT NULL REFERENCES articles (seq),
        annotation TEXT NOT NULL,
        PRIMARY KEY (article, annotation, decision)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX touched_by_decision ON touched (decision)",
    """
    INSERT INTO touched SELECT seq, article, json_extract(state.value, '$[0]')
        FROM decisions, json_each(former, '$.states') AS state
    """,
    """
    CREATE TRIGGER decisions_touch AFTER INSERT ON decisions BEGIN
        INSERT INTO touched SELECT new.seq, new.article, json_extract(state.value, '$[0]')
            FROM json_each(new.former, '$.states') AS state;
    END
    """,
)

# Only of what stands: a suggestion tells nothing about how words are labelled. Though it is always the same
# here, SQLite would look the status up in the table if the index did not hold it.
_WORDINGS = (
    """
    CREATE INDEX annotations_by_wording ON annotations (covered, label, article, status)
        WHERE status = 'accepted'
    """,
)


_ACTORS = (
    # Ids of the actors that a reviewer said it is not, as JSON, and the one that it was merged into.
    "ALTER TABLE actors ADD COLUMN unlike TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE actors ADD COLUMN merged_into TEXT",
)

# Apart from the articles for the same reason as the texts; `version` is the form of `body`.
_READINGS = (
    """
    CREATE TABLE readings (
        article INTEGER PRIMARY KEY REFERENCES articles (seq),
        version INTEGER NOT NULL,
        body BLOB NOT NULL
    )
    """,
)


STATEMENTS = {
    1: _TABLES,
    2: _SEARCH,
    3: (*_ANNOTATIONS, *_FINDING, *_LOG),
    4: _ACTORS,
    5: _WORDINGS,
    6: _READINGS,
}
"""What leads to each `user_version`, in this order."""


@migrations()
def tables(db: Database) -> None:
    """Make the tables for articles, annotations, actors and decisions."""
    _go_to(db, 1)


@migrations()
def search(db: Database) -> None:
    """Make the full-text index over title and text, and the indexes that sort and filter the list."""
    _go_to(db, 2)


@migrations()
def finding(db: Database) -> None:
    """Make annotations findable, tell which decision touched which, and let one span several articles."""
    _go_to(db, 3)


@migrations()
def actors(db: Database) -> None:
    """Let actors be merged, and remember which are not the same."""
    _go_to(db, 4)


@migrations()
def wordings(db: Database) -> None:
    """Make it quick to tell how the same words are labelled elsewhere."""
    _go_to(db, 5)


@migrations()
def readings(db: Database) -> None:
    """Make room for what the parse knows of each article."""
    _go_to(db, 6)


def _go_to(db: Database, version: int) -> None:
    for statement in STATEMENTS[version]:
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {version}")
