<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActorPicker</name>
    <message>
        <source>Same as …</source>
        <translation>Derselbe wie …</translation>
    </message>
    <message>
        <source>Same as … letters of a name</source>
        <translation>Derselbe wie … Buchstaben eines Namens</translation>
    </message>
</context>
<context>
    <name>ActorRow</name>
    <message numerus="yes">
        <source>also in %n other article(s)</source>
        <translation>
            <numerusform>auch in %n anderem Artikel</numerusform>
            <numerusform>auch in %n anderen Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>A new actor</source>
        <translation>Ein neuer Akteur</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>Heißt auch: {names}</translation>
    </message>
    <message>
        <source>Elsewhere: {name}</source>
        <translation>Anderswo: {name}</translation>
    </message>
    <message>
        <source>Focus an entity first: only entities have actors.</source>
        <translation>Erst eine Entität auswählen: Nur Entitäten haben Akteure.</translation>
    </message>
    <message>
        <source>Merged: {moved}.</source>
        <translation>Zusammengelegt: {moved}.</translation>
    </message>
    <message>
        <source>Name of the actor</source>
        <translation>Name des Akteurs</translation>
    </message>
    <message>
        <source>No actor</source>
        <translation>Kein Akteur</translation>
    </message>
    <message>
        <source>No other article mentions this actor.</source>
        <translation>Kein anderer Artikel erwähnt diesen Akteur.</translation>
    </message>
    <message>
        <source>Only this mention</source>
        <translation>Nur diese Erwähnung</translation>
    </message>
    <message>
        <source>Take out of the actor</source>
        <translation>Aus dem Akteur herausnehmen</translation>
    </message>
    <message>
        <source>Take out of {name}</source>
        <translation>Aus {name} herausnehmen</translation>
    </message>
    <message>
        <source>Taken out: {moved}.</source>
        <translation>Herausgenommen: {moved}.</translation>
    </message>
    <message>
        <source>This mention has no actor.</source>
        <translation>Diese Erwähnung hat keinen Akteur.</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} nimmt es zurück.</translation>
    </message>
    <message>
        <source>⏎ merges its whole actor ({moved}), ⇧ ⏎ takes this mention.</source>
        <translation>⏎ legt den ganzen Akteur zusammen ({moved}), ⇧ ⏎ nur diese Erwähnung.</translation>
    </message>
    <message>
        <source>⏎ takes the actor, Esc none.</source>
        <translation>⏎ nimmt den Akteur, Esc keinen.</translation>
    </message>
</context>
<context>
    <name>AllLikeThis</name>
    <message numerus="yes">
        <source>%n more labelled {label}.</source>
        <translation>
            <numerusform>%n weitere: jetzt {label}.</numerusform>
            <numerusform>%n weitere: jetzt {label}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar place(s) left to judge.</source>
        <translation>
            <numerusform>%n ähnliche Stelle bleibt zu beurteilen.</numerusform>
            <numerusform>%n ähnliche Stellen bleiben zu beurteilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for all that is like this</source>
        <translation>Gleiche Stellen werden gesucht</translation>
    </message>
    <message>
        <source>Nothing else in the session is like “{text}”.</source>
        <translation>Sonst gleicht in der Sitzung nichts „{text}“.</translation>
    </message>
    <message>
        <source>Nothing else in this article reads “{text}”.</source>
        <translation>Keine andere Stelle in diesem Artikel lautet „{text}“.</translation>
    </message>
    <message>
        <source>{key} again: the whole session.</source>
        <translation>Noch einmal {key}: ganze Sitzung.</translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>AnnotationCard</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Flag to come back to</source>
        <translation>Merker: später noch einmal ansehen</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Why: {0}.</source>
        <translation>Warum: {0}.</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Wie importiert</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Import text files or a folder, or drop them on this window.</source>
        <translation>Textdateien oder einen Ordner importieren oder auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Most open first</source>
        <translation>Meiste offene zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>Kein Artikel gefunden</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters.</source>
        <translation>Nichts passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the articles’ titles</source>
        <translation>Titel der Artikel zeigen</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Review this annotation</source>
        <translation>Diese Annotation prüfen</translation>
    </message>
    <message>
        <source>boilerplate, left out of suggestions and export</source>
        <translation>Beiwerk, ohne Vorschläge und Export</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{role} of {trigger}</source>
        <translation>{role} von {trigger}</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>Language of the article</source>
        <translation>Sprache des Artikels</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
</context>
<context>
    <name>BulkPreview</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angehakt</numerusform>
            <numerusform>%n angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Space ticks, ⏎ does it, Esc leaves all as it is.</source>
        <translation>Leertaste hakt an, ⏎ führt aus, Esc lässt alles, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %n cannot change</source>
        <translation>
            <numerusform>· %n bleibt, wie es ist</numerusform>
            <numerusform>· %n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Das Diagramm als Bild speichern</translation>
    </message>
    <message>
        <source>Save the figures as a table</source>
        <translation>Die Zahlen als Tabelle speichern</translation>
    </message>
    <message>
        <source>Show all rows of the chart</source>
        <translation>Alle Zeilen des Diagramms zeigen</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Back to what is left</source>
        <translation>Zurück zum Übrigen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Finish nevertheless</source>
        <translation>Trotzdem abschließen</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>So richtig</translation>
    </message>
    <message>
        <source>Show what was passed over</source>
        <translation>Übergangenes zeigen</translation>
    </message>
    <message>
        <source>What is left to look at</source>
        <translation>Was noch anzusehen ist</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Accept it, or take it out of its event.</source>
        <translation>Annehmen oder aus dem Ereignis herausnehmen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Check ({count})</source>
        <translation>Prüfung ({count})</translation>
    </message>
    <message>
        <source>Doubts, names without label and trigger words without event are listed here.</source>
        <translation>Hier stehen Zweifel, Namen ohne Label und Auslöser ohne Ereignis.</translation>
    </message>
    <message>
        <source>Finishing accepts fillers of decided events and rejects what else is open.</source>
        <translation>Abschließen nimmt die Füllungen entschiedener Ereignisse an und lehnt ab, was sonst offen ist.</translation>
    </message>
    <message>
        <source>Finishing rejects what is open and keeps the rest as it is.</source>
        <translation>Abschließen verwirft, was offen ist, und lässt das Übrige, wie es ist.</translation>
    </message>
    <message>
        <source>Looking through the text …</source>
        <translation>Der Text wird durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing is left to look at.</source>
        <translation>Es ist nichts mehr anzusehen.</translation>
    </message>
    <message>
        <source>Nothing that was passed over is without annotation or in doubt now.</source>
        <translation>Nichts von dem, was übergangen wurde, ist jetzt noch ohne Annotation oder im Zweifel.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts anzusehen</translation>
    </message>
    <message>
        <source>Nothing was passed over</source>
        <translation>Nichts wurde übergangen</translation>
    </message>
    <message>
        <source>Only you know what is right here.</source>
        <translation>Was hier richtig ist, lässt sich nicht vorgeben.</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Press the key of the label that it has.</source>
        <translation>Die Taste des richtigen Labels drücken.</translation>
    </message>
    <message>
        <source>⏎ does what the row says, ⌦ puts it back on the list of what is left.</source>
        <translation>⏎ tut, was in der Zeile steht, ⌦ legt es auf die Liste des Übrigen zurück.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more with the same columns</source>
        <translation>
            <numerusform>und %n weitere mit denselben Spalten</numerusform>
            <numerusform>und %n weitere mit denselben Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is one decision, and one undo.</source>
        <translation>Alles zusammen ist eine Entscheidung und mit einem Schritt rückgängig zu machen.</translation>
    </message>
    <message>
        <source>At most {0} lines are copied at once.</source>
        <translation>Höchstens {0} Zeilen werden auf einmal kopiert.</translation>
    </message>
    <message>
        <source>Letters of a label, or its key</source>
        <translation>Buchstaben eines Labels oder seine Taste</translation>
    </message>
    <message>
        <source>Preparing the preview</source>
        <translation>Vorschau wird vorbereitet</translation>
    </message>
    <message>
        <source>These annotations are no longer there.</source>
        <translation>Diese Annotationen gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} macht es rückgängig.</translation>
    </message>
</context>
<context>
    <name>ConcordanceList</name>
    <message>
        <source>Annotations found</source>
        <translation>Gefundene Annotationen</translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>All annotations of the session will stand here, each in its context.</source>
        <translation>Hier stehen alle Annotationen der Sitzung, jede in ihrem Zusammenhang.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No annotation found</source>
        <translation>Keine Annotation gefunden</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>Noch keine Annotationen</translation>
    </message>
    <message>
        <source>Nothing fits the words and the filters together.</source>
        <translation>Nichts passt zu den Wörtern und den Filtern zusammen.</translation>
    </message>
    <message>
        <source>Nothing to search for in “{0}”</source>
        <translation>In „{0}“ ist nichts, wonach gesucht werden kann</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Relabel…</source>
        <translation>Label ändern …</translation>
    </message>
    <message>
        <source>Search all annotations</source>
        <translation>Alle Annotationen durchsuchen</translation>
    </message>
    <message>
        <source>Search for words: letters or digits are compared, other signs are not.</source>
        <translation>Nach Wörtern suchen: Verglichen werden Buchstaben und Ziffern, andere Zeichen nicht.</translation>
    </message>
    <message>
        <source>Search without words and filters</source>
        <translation>Ohne Wörter und Filter suchen</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Role in {event}</source>
        <translation>Rolle in {event}</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>A decision over many articles is still being stored.</source>
        <translation>Eine Entscheidung über viele Artikel wird noch gespeichert.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Das ist der erste Artikel.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
</context>
<context>
    <name>ConversionPage</name>
    <message>
        <source>A former version of Dateline wrote this session. It is brought to the present one, once; a copy of the former one stays beside it. A large session takes half a minute.</source>
        <translation>Diese Sitzung stammt von einer früheren Dateline-Version. Sie wird einmalig auf die jetzige umgestellt; eine Kopie der früheren bleibt daneben liegen. Eine große Sitzung braucht eine halbe Minute.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Converting {name} …</source>
        <translation>{name} wird umgestellt …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n annotation(s) in boilerplate</source>
        <translation>
            <numerusform>%n Annotation im Beiwerk</numerusform>
            <numerusform>%n Annotationen im Beiwerk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) outside the sentence</source>
        <translation>
            <numerusform>%n Argument außerhalb des Satzes</numerusform>
            <numerusform>%n Argumente außerhalb des Satzes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) that are events</source>
        <translation>
            <numerusform>%n Argument, das ein Ereignis ist</numerusform>
            <numerusform>%n Argumente, die Ereignisse sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) whose filler is not accepted</source>
        <translation>
            <numerusform>%n Argument, dessen Füllung nicht angenommen ist</numerusform>
            <numerusform>%n Argumente, deren Füllung nicht angenommen ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen.</source>
        <translation>
            <numerusform>%n Artikel ausgewählt.</numerusform>
            <numerusform>%n Artikel ausgewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out because they are not finished.</source>
        <translation>
            <numerusform>%n Artikel ausgelassen, weil er nicht abgeschlossen ist.</numerusform>
            <numerusform>%n Artikel ausgelassen, weil sie nicht abgeschlossen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out with the text of another.</source>
        <translation>
            <numerusform>%n Artikel ausgelassen, weil ein anderer denselben Text hat.</numerusform>
            <numerusform>%n Artikel ausgelassen, weil andere denselben Text haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to {output}.</source>
        <translation>
            <numerusform>%n Artikel nach {output} geschrieben.</numerusform>
            <numerusform>%n Artikel nach {output} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that the format cannot hold</source>
        <translation>
            <numerusform>%n Zeichen, das das Format nicht halten kann</numerusform>
            <numerusform>%n Zeichen, die das Format nicht halten kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) kept</source>
        <translation>
            <numerusform>%n Steuerzeichen behalten</numerusform>
            <numerusform>%n Steuerzeichen behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s) off token borders</source>
        <translation>
            <numerusform>%n Entität abseits der Tokengrenzen</numerusform>
            <numerusform>%n Entitäten abseits der Tokengrenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) on the trigger of another</source>
        <translation>
            <numerusform>%n Ereignis auf dem Auslöser eines anderen</numerusform>
            <numerusform>%n Ereignisse auf dem Auslöser eines anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without their attributes</source>
        <translation>
            <numerusform>%n Ereignis ohne seine Attribute</numerusform>
            <numerusform>%n Ereignisse ohne ihre Attribute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without their speakers</source>
        <translation>
            <numerusform>%n Ereignis ohne seinen Sprecher</numerusform>
            <numerusform>%n Ereignisse ohne ihre Sprecher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s) without a name</source>
        <translation>
            <numerusform>%n Füllung ohne Namen</numerusform>
            <numerusform>%n Füllungen ohne Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragmented entity(s)</source>
        <translation>
            <numerusform>%n Entität aus Fragmenten</numerusform>
            <numerusform>%n Entitäten aus Fragmenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) between mentions of one event</source>
        <translation>
            <numerusform>%n Verbindung zwischen Erwähnungen eines Ereignisses</numerusform>
            <numerusform>%n Verbindungen zwischen Erwähnungen eines Ereignisses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to actors</source>
        <translation>
            <numerusform>%n Verbindung zu Akteuren</numerusform>
            <numerusform>%n Verbindungen zu Akteuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nominal mention(s)</source>
        <translation>
            <numerusform>%n nominale Erwähnung</numerusform>
            <numerusform>%n nominale Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlapping entity(s), the longer one stays</source>
        <translation>
            <numerusform>%n überlappende Entität, die längere bleibt</numerusform>
            <numerusform>%n überlappende Entitäten, die längere bleibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected suggestion(s)</source>
        <translation>
            <numerusform>%n abgelehnter Vorschlag</numerusform>
            <numerusform>%n abgelehnte Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved value(s)</source>
        <translation>
            <numerusform>%n aufgelöster Wert</numerusform>
            <numerusform>%n aufgelöste Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) in several parts</source>
        <translation>
            <numerusform>%n Auslöser in mehreren Teilen</numerusform>
            <numerusform>%n Auslöser in mehreren Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) of several words</source>
        <translation>
            <numerusform>%n Auslöser aus mehreren Wörtern</numerusform>
            <numerusform>%n Auslöser aus mehreren Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) off token borders</source>
        <translation>
            <numerusform>%n Auslöser neben Tokengrenzen</numerusform>
            <numerusform>%n Auslöser neben Tokengrenzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n Vorschlag angenommen.</numerusform>
            <numerusform>%n Vorschläge angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected.</source>
        <translation>
            <numerusform>%n Vorschlag verworfen.</numerusform>
            <numerusform>%n Vorschläge verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} undoes it.</source>
        <translation>{key} nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Focus an event first.</source>
        <translation>Zuerst ein Ereignis anwählen.</translation>
    </message>
    <message>
        <source>Focus the one mention, then the other, then link them.</source>
        <translation>Erst die eine Erwähnung fokussieren, dann die andere, dann verknüpfen.</translation>
    </message>
    <message>
        <source>Nothing else in this article fits {role}.</source>
        <translation>Sonst passt in diesem Artikel nichts zu {role}.</translation>
    </message>
    <message>
        <source>Nothing in this article fits {role}.</source>
        <translation>In diesem Artikel passt nichts zu {role}.</translation>
    </message>
    <message>
        <source>Nothing is focused.</source>
        <translation>Nichts ist im Fokus.</translation>
    </message>
    <message>
        <source>Select some text first, or put the caret on a word.</source>
        <translation>Zuerst Text auswählen oder den Cursor auf ein Wort setzen.</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>Zuerst Text auswählen.</translation>
    </message>
    <message>
        <source>{role} is full.</source>
        <translation>{role} ist voll besetzt.</translation>
    </message>
    <message>
        <source>{type} has no role {number}.</source>
        <translation>{type} hat keine Rolle {number}.</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Choose one at the left.</source>
        <translation>Links einen auswählen.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Entities by actor</source>
        <translation>Entitäten nach Akteur</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Kein Artikel geöffnet</translation>
    </message>
    <message>
        <source>No entities yet</source>
        <translation>Noch keine Entitäten</translation>
    </message>
    <message>
        <source>Search entities</source>
        <translation>Entitäten suchen</translation>
    </message>
    <message>
        <source>Select words in the text and press a label’s key.</source>
        <translation>Wörter im Text markieren und die Taste eines Labels drücken.</translation>
    </message>
</context>
<context>
    <name>EntityCard</name>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>All like this</source>
        <translation>Alle gleichen</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{0} of {1}, go to the next</source>
        <translation>{0} von {1}, zur nächsten</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy message and details for a report</source>
        <translation>Meldung und Einzelheiten für einen Bericht kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Codes: {0}</source>
        <translation>Codes: {0}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Same event as “{0}”</source>
        <translation>Dasselbe Ereignis wie „{0}“</translation>
    </message>
    <message>
        <source>The author says so</source>
        <translation>Der Autor selbst sagt es</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Who vouches for this; click for the nearest speaker</source>
        <translation>Wer dafür einsteht; Klick: nächster Sprecher</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>press {0}</source>
        <translation>Taste {0}</translation>
    </message>
    <message>
        <source>press {0} for the nearest</source>
        <translation>Taste {0}: nächste passende</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>der Autor</translation>
    </message>
</context>
<context>
    <name>ExampleRow</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Keep the recipe</source>
        <translation>Rezept behalten</translation>
    </message>
    <message>
        <source>Looking for what this format cannot carry …</source>
        <translation>Suche, was dieses Format nicht fassen kann …</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The session keeps this choice under a name; the command runs it by that name too.</source>
        <translation>Die Sitzung behält diese Auswahl unter einem Namen; auch der Befehl kennt sie unter diesem Namen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This format cannot carry:</source>
        <translation>Dieses Format fasst nicht:</translation>
    </message>
    <message>
        <source>This recipe is for a format that is not there: {0}.</source>
        <translation>Dieses Rezept ist für ein Format, das es hier nicht gibt: {0}.</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Choose where the folder goes</source>
        <translation>Wo der Ordner liegen soll</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Discuss {0}</source>
        <translation>Klären {0}</translation>
    </message>
    <message>
        <source>Done {0}</source>
        <translation>Fertig {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Offen {0}</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence 50 to 90 %</source>
        <translation>Konfidenz 50 bis 90 %</translation>
    </message>
    <message>
        <source>Confidence above 90 %</source>
        <translation>Konfidenz über 90 %</translation>
    </message>
    <message>
        <source>Confidence below 50 %</source>
        <translation>Konfidenz unter 50 %</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Herkunft: {0}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FocusLine</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Annotation in focus</source>
        <translation>Annotation im Fokus</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show the right side over the text</source>
        <translation>Rechte Seite über dem Text zeigen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
</context>
<context>
    <name>GuidelinePopup</name>
    <message>
        <source>Codes: {0}.</source>
        <translation>Codes: {0}.</translation>
    </message>
    <message>
        <source>Decided in this session</source>
        <translation>In dieser Sitzung entschieden</translation>
    </message>
    <message>
        <source>Decided in this session: looking …</source>
        <translation>In dieser Sitzung entschieden: wird gesucht …</translation>
    </message>
    <message>
        <source>Guideline of {0}</source>
        <translation>Richtlinie zu {0}</translation>
    </message>
    <message>
        <source>Not to be mistaken for</source>
        <translation>Nicht zu verwechseln mit</translation>
    </message>
    <message>
        <source>Nothing decided in this session yet</source>
        <translation>In dieser Sitzung noch nichts entschieden</translation>
    </message>
    <message>
        <source>Roles: {0}.</source>
        <translation>Rollen: {0}.</translation>
    </message>
    <message>
        <source>There is no guideline for {0}.</source>
        <translation>Für {0} gibt es keine Richtlinie.</translation>
    </message>
</context>
<context>
    <name>Guidelines</name>
    <message>
        <source>Focus an annotation first: its label has the guideline.</source>
        <translation>Erst eine Annotation auswählen: Ihr Label hat die Richtlinie.</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Guideline of {0}</source>
        <translation>Richtlinie zu {0}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n decision(s) undone.</source>
        <translation>
            <numerusform>%n Entscheidung rückgängig gemacht.</numerusform>
            <numerusform>%n Entscheidungen rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the decision that shall be the last one that holds.</source>
        <translation>Die Entscheidung wählen, die als letzte gelten soll.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was decided after this.</source>
        <translation>Danach wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>{key} makes them again, one by one.</source>
        <translation>{key} wiederholt sie, eine nach der anderen.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Decisions, the newest first</source>
        <translation>Entscheidungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Every decision will be listed here and can be undone, also after a restart.</source>
        <translation>Jede Entscheidung steht hier und lässt sich rückgängig machen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Kind of decision</source>
        <translation>Art der Entscheidung</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Noch keine Entscheidungen</translation>
    </message>
    <message>
        <source>No such decision</source>
        <translation>Keine solche Entscheidung</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Bearbeitet von</translation>
    </message>
    <message>
        <source>Search the decisions</source>
        <translation>Entscheidungen suchen</translation>
    </message>
    <message>
        <source>Take a filter off.</source>
        <translation>Einen Filter wegnehmen.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo back to here…</source>
        <translation>Bis hierher rückgängig…</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle Arten</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle Personen</translation>
    </message>
</context>
<context>
    <name>HistoryRows</name>
    <message>
        <source>Several articles</source>
        <translation>Mehrere Artikel</translation>
    </message>
</context>
<context>
    <name>HitCounts</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n Annotation</numerusform>
            <numerusform>%n Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changes %n more with it</source>
        <translation>
            <numerusform>ändert %n weitere mit</numerusform>
            <numerusform>ändert %n weitere mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>and {0} more here</source>
        <translation>und {0} weitere hier</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Detect for each file</source>
        <translation>Für jede Datei erkennen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped here.</source>
        <translation>Dateien und Ordner lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Dateien und Ordner zum Importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Texts and exports</source>
        <translation>Texte und Exporte</translation>
    </message>
    <message>
        <source>Texts, articles exported from Dateline, files of other tools, or folders and archives of these.</source>
        <translation>Texte, aus Dateline exportierte Artikel, Dateien anderer Werkzeuge oder Ordner und Archive mit diesen.</translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation>Was aus jeder Datei wurde</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>{0} imported</source>
        <translation>{0} importiert</translation>
    </message>
    <message>
        <source>{0} not imported</source>
        <translation>{0} nicht importiert</translation>
    </message>
    <message>
        <source>{0} there already</source>
        <translation>{0} schon da</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message numerus="yes">
        <source>%n article(s) with decided annotations count as finished</source>
        <translation>
            <numerusform>%n Artikel mit entschiedenen Annotationen zählt als fertig</numerusform>
            <numerusform>%n Artikel mit entschiedenen Annotationen zählen als fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Each row of a table becomes an article. Choose which column holds what; beside it stands what the first row has there.</source>
        <translation>Aus jeder Zeile einer Tabelle wird ein Artikel. Zu wählen ist, welche Spalte was enthält; daneben steht, was die erste Zeile dort hat.</translation>
    </message>
    <message>
        <source>Otherwise they wait to be looked through; their decisions stay.</source>
        <translation>Sonst warten sie auf die Durchsicht; ihre Entscheidungen bleiben.</translation>
    </message>
    <message>
        <source>The session&apos;s schema lacks these names. Choose what each is here; event types that are added bring their links along as roles, those that are there can gain roles. What is left out is counted afterwards.</source>
        <translation>Diese Namen fehlen im Schema der Sitzung. Zu wählen ist, was jeder hier ist; neue Ereignistypen bringen ihre Verknüpfungen als Rollen mit, vorhandene können Rollen dazubekommen. Was wegbleibt, wird danach gezählt.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>All as delivered</source>
        <translation>Alle wie ausgeliefert</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>One more key</source>
        <translation>Weitere Taste</translation>
    </message>
    <message>
        <source>Press the key for “{0}”. Esc leaves it as it is.</source>
        <translation>Die Taste für „{0}“ drücken. Esc lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. Press it again to take it from there, or another key.</source>
        <translation>{0} gehört zu „{1}“. Noch einmal drücken, um sie dort wegzunehmen, oder eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>KeyHelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Dateline keys.pdf</source>
        <translation>Dateline-Tasten.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Picture (*.png)</source>
        <translation>PDF (*.pdf);;Bild (*.png)</translation>
    </message>
    <message>
        <source>Save cheat sheet</source>
        <translation>Tastenübersicht sichern</translation>
    </message>
    <message>
        <source>The keys are in {0}.</source>
        <translation>Die Tasten stehen in {0}.</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
</context>
<context>
    <name>LeftCounts</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n Zweifel</numerusform>
            <numerusform>%n Zweifel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) without label</source>
        <translation>
            <numerusform>%n Name ohne Label</numerusform>
            <numerusform>%n Namen ohne Label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role filler(s) not decided</source>
        <translation>
            <numerusform>%n Füllung nicht entschieden</numerusform>
            <numerusform>%n Füllungen nicht entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger word(s) without event</source>
        <translation>
            <numerusform>%n Auslöser ohne Ereignis</numerusform>
            <numerusform>%n Auslöser ohne Ereignis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} in %n finished article(s).</source>
        <translation>
            <numerusform>{label} in %n fertigen Artikel.</numerusform>
            <numerusform>{label} in %n fertigen Artikeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Storing the decision</source>
        <translation>Entscheidung wird gespeichert</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Line spacing: {0} %</source>
        <translation>Zeilenabstand: {0} %</translation>
    </message>
</context>
<context>
    <name>LossPicker</name>
    <message>
        <source>The first {0} of {1}.</source>
        <translation>Die ersten {0} von {1}.</translation>
    </message>
    <message>
        <source>{0}: words or title</source>
        <translation>{0}: Wörter oder Titel</translation>
    </message>
    <message>
        <source>⏎ closes the export and goes there, Esc goes back.</source>
        <translation>⏎ schließt den Export und geht dorthin, Esc geht zurück.</translation>
    </message>
</context>
<context>
    <name>LossRows</name>
    <message>
        <source>What this format cannot carry</source>
        <translation>Was dieses Format nicht fasst</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that Dateline did not expect. Your decisions are saved.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Alle Entscheidungen sind gespeichert.</translation>
    </message>
    <message>
        <source>You can go on working. Please report it with the details below.</source>
        <translation>Es kann weitergearbeitet werden. Bitte mit den Einzelheiten unten melden.</translation>
    </message>
</context>
<context>
    <name>MentionsPicker</name>
    <message>
        <source>⏎ goes there, Esc stays.</source>
        <translation>⏎ geht dorthin, Esc bleibt hier.</translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>NewSessionDialog</name>
    <message>
        <source>A name cannot hold any of / \ : * ? &quot; &lt; &gt; |.</source>
        <translation>Ein Name darf / \ : * ? &quot; &lt; &gt; | nicht enthalten.</translation>
    </message>
    <message>
        <source>A session is one file that keeps the articles and every decision on them.</source>
        <translation>Eine Sitzung ist eine Datei mit den Artikeln und allen Entscheidungen dazu.</translation>
    </message>
    <message>
        <source>Another schema file…</source>
        <translation>Andere Schemadatei…</translation>
    </message>
    <message>
        <source>Choose a schema</source>
        <translation>Schema wählen</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>Einen anderen Namen wählen oder diese öffnen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>Diplomacy, the shipped schema</source>
        <translation>Diplomatie, das mitgelieferte Schema</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the session</source>
        <translation>Ordner für die Sitzung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Schema files (*.toml)</source>
        <translation>Schemadateien (*.toml)</translation>
    </message>
    <message>
        <source>Stands beside each decision in the session’s history</source>
        <translation>Steht im Verlauf der Sitzung bei jeder Entscheidung</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} ist schon da.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Acceptance by label and confidence of</source>
        <translation>Annahme je Label und Konfidenz von</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>all suggesters</source>
        <translation>alle Quellen</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>Part {0}</source>
        <translation>Teil {0}</translation>
    </message>
    <message>
        <source>no {0}</source>
        <translation>kein {0}</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing fits “{0}”.</source>
        <translation>Nichts passt zu „{0}“.</translation>
    </message>
</context>
<context>
    <name>PlaceCounts</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepts %n more with it</source>
        <translation>
            <numerusform>nimmt %n weitere mit an</numerusform>
            <numerusform>nimmt %n weitere mit an</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The language changes when Dateline starts next.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Dateline.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>About Dateline</source>
        <translation>Über Dateline</translation>
    </message>
    <message>
        <source>Dateline {version}: review suggested entities and events, offline.</source>
        <translation>Dateline {version}: vorgeschlagene Entitäten und Ereignisse prüfen, offline.</translation>
    </message>
</context>
<context>
    <name>ProgressFooter</name>
    <message>
        <source>Everything saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Progress in this article</source>
        <translation>Fortschritt in diesem Artikel</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Gespeichert {0}</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>noch etwa {0}</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0} von {1} entschieden</translation>
    </message>
    <message>
        <source>{0} per decision</source>
        <translation>{0} je Entscheidung</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>{0} bisher</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>ProposalListModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: is {other} the same as {name}?</source>
        <translation>{label}: Ist {other} derselbe Akteur wie {name}?</translation>
    </message>
    <message>
        <source>{mentions} {where} would join {count}</source>
        <translation>{mentions} {where} kämen zu {count} hinzu</translation>
    </message>
</context>
<context>
    <name>ProposalsSection</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht derselbe</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Vielleicht derselbe</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>⇧</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Order of the annotations</source>
        <translation>Reihenfolge der Annotationen</translation>
    </message>
    <message>
        <source>Search all annotations</source>
        <translation>Alle Annotationen durchsuchen</translation>
    </message>
    <message>
        <source>Take all filters off ✕</source>
        <translation>Alle Filter entfernen ✕</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Wörter der Notiz</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Letters of a label or a source, or “confidence”</source>
        <translation>Buchstaben eines Labels, einer Herkunft oder „Konfidenz“</translation>
    </message>
    <message>
        <source>Order of the suggestions: {order}</source>
        <translation>Reihenfolge der Vorschläge: {order}</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>RangePicker</name>
    <message>
        <source>A range in percent, such as 30-60 or &lt;50</source>
        <translation>Ein Bereich in Prozent, etwa 30-60 oder &lt;50</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>any, or none</source>
        <translation>jede oder keine</translation>
    </message>
</context>
<context>
    <name>RecipeBar</name>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Behalten als …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>None kept yet</source>
        <translation>Noch keines behalten</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>{0}, changed</source>
        <translation>{0}, geändert</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>A date is a year, a month or a day, as in 2022, 2022-12 or 2022-12-31.</source>
        <translation>Ein Datum ist ein Jahr, ein Monat oder ein Tag, etwa 2022, 2022-12 oder 2022-12-31.</translation>
    </message>
    <message>
        <source>A year, a month or a day, as in 2022-12-31</source>
        <translation>Ein Jahr, ein Monat oder ein Tag, etwa 2022-12-31</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Jede</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles are drawn for the parts by lot: the same number draws the same ones again, another number others.</source>
        <translation>Artikel werden für die Teile ausgelost: Dieselbe Zahl lost dieselben wieder aus, eine andere Zahl andere.</translation>
    </message>
    <message>
        <source>As in the schema</source>
        <translation>Wie im Schema</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossene</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Of equal texts only one</source>
        <translation>Gleiche Texte nur einmal</translation>
    </message>
    <message>
        <source>Open suggestions as accepted</source>
        <translation>Offenes gilt als angenommen</translation>
    </message>
    <message>
        <source>Own names</source>
        <translation>Eigene Namen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Published {0}</source>
        <translation>Erschienen {0}</translation>
    </message>
    <message>
        <source>Rejected ones as negatives</source>
        <translation>Abgelehntes als Gegenbeispiel</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The newest into dev and test</source>
        <translation>Die neuesten in dev und test</translation>
    </message>
    <message>
        <source>The seed is a whole number, as in 0 or 7.</source>
        <translation>Der Startwert ist eine ganze Zahl, etwa 0 oder 7.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>as in the list of articles</source>
        <translation>wie in der Artikelliste</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>same number, same draw</source>
        <translation>gleiche Zahl, gleiches Los</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>ReviewFocus</name>
    <message>
        <source>Nothing is open in this article.</source>
        <translation>In diesem Artikel ist nichts offen.</translation>
    </message>
    <message>
        <source>The filter hides what is open in this article.</source>
        <translation>Der Filter verbirgt, was in diesem Artikel offen ist.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>%n Vorschlag offen</numerusform>
            <numerusform>%n Vorschläge offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is focused.</source>
        <translation>Nichts ist im Fokus.</translation>
    </message>
    <message>
        <source>Nothing is open in this article.</source>
        <translation>In diesem Artikel ist nichts offen.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>The filter hides what is open in this article.</source>
        <translation>Der Filter verbirgt, was in diesem Artikel offen ist.</translation>
    </message>
</context>
<context>
    <name>RoleRow</name>
    <message>
        <source>Accept {0}</source>
        <translation>{0} annehmen</translation>
    </message>
    <message>
        <source>Take {0} out of this role</source>
        <translation>{0} aus dieser Rolle nehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>{0}: empty, {1}</source>
        <translation>{0}: leer, {1}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Focus an event first: only events have roles.</source>
        <translation>Zuerst ein Ereignis anwählen: Nur Ereignisse haben Rollen.</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Choose this row</source>
        <translation>Diese Zeile wählen</translation>
    </message>
    <message>
        <source>Go to this row</source>
        <translation>Zu dieser Zeile gehen</translation>
    </message>
</context>
<context>
    <name>SessionFiles</name>
    <message>
        <source>Dateline sessions (*{0})</source>
        <translation>Dateline-Sitzungen (*{0})</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>A new language of the window holds from the next start on.</source>
        <translation>Eine neue Sprache des Fensters gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>A spaCy pipeline of yours joins the rules and lexicons, in place of Dateline&apos;s own: give the name of an installed package, or the folder of a trained pipeline, or “none”.</source>
        <translation>Eine eigene spaCy-Pipeline ergänzt Regeln und Lexika anstelle der mitgelieferten: der Name eines installierten Pakets, der Ordner einer trainierten Pipeline, oder „none“ für keine.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
        <source>Dateline&apos;s own: {0}</source>
        <translation>Mitgeliefert: {0}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Ordner einer spaCy-Pipeline</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>Schrift des Textes</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>None: rules and lexicons only</source>
        <translation>Keine: nur Regeln und Lexika</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>For a date in ISO 8601: 2023-05-03, 2022-12 or --09-04.</source>
        <translation>Bei einem Datum nach ISO 8601: 2023-05-03, 2022-12 oder --09-04.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Nothing is focused.</source>
        <translation>Nichts ist im Fokus.</translation>
    </message>
</context>
<context>
    <name>StoryLine</name>
    <message>
        <source>Nobody has decided on it yet.</source>
        <translation>Noch hat niemand darüber entschieden.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>SuggestionsHead</name>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>%n Vorschlag offen</numerusform>
            <numerusform>%n Vorschläge offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels shown</source>
        <translation>Gezeigte Label</translation>
    </message>
    <message>
        <source>Order of the suggestions</source>
        <translation>Reihenfolge der Vorschläge</translation>
    </message>
    <message>
        <source>Show all labels</source>
        <translation>Alle Label zeigen</translation>
    </message>
    <message>
        <source>Suggestion {0} of {1}</source>
        <translation>Vorschlag {0} von {1}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>alle Label</translation>
    </message>
    <message>
        <source>events first</source>
        <translation>Ereignisse zuerst</translation>
    </message>
    <message>
        <source>reading order</source>
        <translation>Lesefolge</translation>
    </message>
    <message>
        <source>unsure first</source>
        <translation>unsichere zuerst</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Article finished</source>
        <translation>Artikel abgeschlossen</translation>
    </message>
    <message>
        <source>Choose one at the left.</source>
        <translation>Links einen auswählen.</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>Alles ist entschieden</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>It counts as training data. What you change now still counts.</source>
        <translation>Er zählt zu den Trainingsdaten. Auch spätere Änderungen zählen.</translation>
    </message>
    <message>
        <source>Look through the text once more for what nobody suggested, then finish the article.</source>
        <translation>Den Text noch einmal nach dem durchsehen, was niemand vorschlug, dann den Artikel abschließen.</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Kein Artikel geöffnet</translation>
    </message>
    <message>
        <source>No suggestions here</source>
        <translation>Hier keine Vorschläge</translation>
    </message>
    <message>
        <source>Nothing is open of the labels that it lets through.</source>
        <translation>Von den Labels, die er durchlässt, ist nichts offen.</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <translation>Offene Vorschläge</translation>
    </message>
    <message>
        <source>Select words in the text and press a label’s key to annotate them.</source>
        <translation>Wörter im Text markieren und die Taste eines Labels drücken, um sie zu annotieren.</translation>
    </message>
    <message>
        <source>Select words in the text and press a label’s key.</source>
        <translation>Wörter im Text markieren und die Taste eines Labels drücken.</translation>
    </message>
    <message>
        <source>Show all labels</source>
        <translation>Alle Label zeigen</translation>
    </message>
    <message>
        <source>Suggesting failed</source>
        <translation>Vorschlagen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Suggesting …</source>
        <translation>Vorschläge entstehen …</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n open suggestion(s)</source>
        <translation>
            <numerusform>Der Filter verbirgt %n offenen Vorschlag</numerusform>
            <numerusform>Der Filter verbirgt %n offene Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>You can read and annotate meanwhile; suggestions appear here.</source>
        <translation>Inzwischen kann gelesen und annotiert werden; Vorschläge erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>TextPrompt</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>TickPicker</name>
    <message>
        <source>Space or ⏎ ticks, Esc closes.</source>
        <translation>Leertaste oder ⏎ setzt und löscht Haken, Esc schließt.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Accept shown</source>
        <translation>Gezeigte annehmen</translation>
    </message>
    <message>
        <source>Accept shown ({count})</source>
        <translation>Gezeigte annehmen ({count})</translation>
    </message>
    <message>
        <source>All like this</source>
        <translation>Alle gleichen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation>{name} (nur lesbar)</translation>
    </message>
</context>
<context>
    <name>TypePicker</name>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Type letters of the name, its key or its number</source>
        <translation>Buchstaben des Namens, seine Taste oder Nummer tippen</translation>
    </message>
</context>
<context>
    <name>UndoPreviewDialog</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions that would be undone</source>
        <translation>Entscheidungen, die rückgängig würden</translation>
    </message>
    <message>
        <source>Each can be made again with redo, one by one.</source>
        <translation>Jede lässt sich einzeln wiederholen.</translation>
    </message>
    <message>
        <source>Not all of them are yours: {0}.</source>
        <translation>Nicht alle sind eigene: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung rückgängig machen</numerusform>
            <numerusform>%n Entscheidungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Bis hierher rückgängig machen</translation>
    </message>
    <message>
        <source>Undoes {0} {1}.</source>
        <translation>Macht {0} {1} rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more before them</source>
        <translation>
            <numerusform>und %n weitere davor</numerusform>
            <numerusform>und %n weitere davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop text files, a folder or a session here. Articles go into a new session.</source>
        <translation>Textdateien, einen Ordner oder eine Sitzung hierher ziehen. Artikel kommen in eine neue Sitzung.</translation>
    </message>
    <message>
        <source>Look around in a sample</source>
        <translation>Im Beispiel umsehen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Read news articles beside suggested entities and events, correct them with a few keys, and export the result as training data. Everything stays on this computer.</source>
        <translation>Nachrichtenartikel neben vorgeschlagenen Entitäten und Ereignissen lesen, diese mit wenigen Tasten berichtigen und das Ergebnis als Trainingsdaten exportieren. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>rules and lexicons</source>
        <translation>Regeln und Lexika</translation>
    </message>
</context>
<context>
    <name>_StoryHead</name>
    <message>
        <source>Story: {0}</source>
        <translation>Werdegang: {0}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Dateline</source>
        <translation>Über Dateline</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>Alle gezeigten annehmen</translation>
    </message>
    <message>
        <source>Accept and next</source>
        <translation>Annehmen und weiter</translation>
    </message>
    <message>
        <source>Accept and stay</source>
        <translation>Annehmen und bleiben</translation>
    </message>
    <message>
        <source>Add selection as fragment</source>
        <translation>Auswahl als Fragment hinzufügen</translation>
    </message>
    <message>
        <source>Add to role {number}</source>
        <translation>Zu Rolle {number} hinzufügen</translation>
    </message>
    <message>
        <source>Annotation at the caret</source>
        <translation>Annotation am Cursor</translation>
    </message>
    <message>
        <source>Attribute to nearest speaker</source>
        <translation>Dem nächsten Sprecher zuschreiben</translation>
    </message>
    <message>
        <source>Attribute to the author</source>
        <translation>Dem Autor zuschreiben</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Sitzung schließen</translation>
    </message>
    <message>
        <source>Closer lines</source>
        <translation>Kleinerer Zeilenabstand</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>End one character back</source>
        <translation>Ende ein Zeichen zurück</translation>
    </message>
    <message>
        <source>End one character on</source>
        <translation>Ende ein Zeichen weiter</translation>
    </message>
    <message>
        <source>End one word back</source>
        <translation>Ende ein Wort zurück</translation>
    </message>
    <message>
        <source>End one word on</source>
        <translation>Ende ein Wort weiter</translation>
    </message>
    <message>
        <source>Entities and actors</source>
        <translation>Entitäten und Akteure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event type…</source>
        <translation>Ereignistyp…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fill role {number}</source>
        <translation>Rolle {number} füllen</translation>
    </message>
    <message>
        <source>Filter the suggestions…</source>
        <translation>Vorschläge filtern…</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Find these words in all articles</source>
        <translation>Diese Wörter in allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Merker</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help on this</source>
        <translation>Hilfe dazu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label all like this</source>
        <translation>Alle gleichen ebenso labeln</translation>
    </message>
    <message>
        <source>Label all like this in the session…</source>
        <translation>Alle gleichen der Sitzung ebenso labeln…</translation>
    </message>
    <message>
        <source>Language of the article…</source>
        <translation>Sprache des Artikels…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Mark as {preset}</source>
        <translation>Als {preset} kennzeichnen</translation>
    </message>
    <message>
        <source>Mentions in other articles</source>
        <translation>Erwähnungen in anderen Artikeln</translation>
    </message>
    <message>
        <source>Move boundary to selection</source>
        <translation>Grenze auf die Auswahl setzen</translation>
    </message>
    <message>
        <source>Needs discussion</source>
        <translation>Klärungsbedarf</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>Nächster Zweifel</translation>
    </message>
    <message>
        <source>Next order of the suggestions</source>
        <translation>Nächste Reihenfolge der Vorschläge</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Normal line spacing</source>
        <translation>Normaler Zeilenabstand</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Note on the article…</source>
        <translation>Notiz zum Artikel…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reject all shown</source>
        <translation>Alle gezeigten verwerfen</translation>
    </message>
    <message>
        <source>Reject and next</source>
        <translation>Verwerfen und weiter</translation>
    </message>
    <message>
        <source>Reject and stay</source>
        <translation>Verwerfen und bleiben</translation>
    </message>
    <message>
        <source>Remove last filler of role {number}</source>
        <translation>Letzte Füllung der Rolle {number} herausnehmen</translation>
    </message>
    <message>
        <source>Remove last fragment</source>
        <translation>Letztes Fragment entfernen</translation>
    </message>
    <message>
        <source>Rename the actor…</source>
        <translation>Akteur umbenennen …</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Same actor as…</source>
        <translation>Derselbe Akteur wie …</translation>
    </message>
    <message>
        <source>Same event as the one before</source>
        <translation>Gleiches Ereignis wie das vorige</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Save cheat sheet…</source>
        <translation>Tastenübersicht sichern…</translation>
    </message>
    <message>
        <source>Search all annotations</source>
        <translation>Alle Annotationen durchsuchen</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show all labels</source>
        <translation>Alle Label zeigen</translation>
    </message>
    <message>
        <source>Show or hide the articles</source>
        <translation>Artikel zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the right side</source>
        <translation>Rechte Seite zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show what was passed over</source>
        <translation>Übergangenes zeigen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Start one character back</source>
        <translation>Anfang ein Zeichen zurück</translation>
    </message>
    <message>
        <source>Start one character on</source>
        <translation>Anfang ein Zeichen weiter</translation>
    </message>
    <message>
        <source>Start one word back</source>
        <translation>Anfang ein Wort zurück</translation>
    </message>
    <message>
        <source>Start one word on</source>
        <translation>Anfang ein Wort weiter</translation>
    </message>
    <message>
        <source>Stop what takes long</source>
        <translation>Anhalten, was lange dauert</translation>
    </message>
    <message>
        <source>Story of the annotation</source>
        <translation>Werdegang der Annotation</translation>
    </message>
    <message>
        <source>Take out of the actor…</source>
        <translation>Aus dem Akteur herausnehmen …</translation>
    </message>
    <message>
        <source>To the roles of the event</source>
        <translation>Zu den Rollen des Ereignisses</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo back to…</source>
        <translation>Rückgängig bis…</translation>
    </message>
    <message>
        <source>Value…</source>
        <translation>Wert …</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Wider lines</source>
        <translation>Größerer Zeilenabstand</translation>
    </message>
</context>
<context>
    <name>cheat_sheet</name>
    <message>
        <source>The keys of Dateline</source>
        <translation>Die Tasten von Dateline</translation>
    </message>
</context>
<context>
    <name>concordance</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept annotations</source>
        <translation>Annotationen annehmen</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Mit Merker</translation>
    </message>
    <message>
        <source>From the overview</source>
        <translation>Aus der Übersicht</translation>
    </message>
    <message>
        <source>In finished articles</source>
        <translation>In fertigen Artikeln</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Reject annotations</source>
        <translation>Annotationen verwerfen</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Label ändern</translation>
    </message>
    <message>
        <source>Relabel annotations as {label}</source>
        <translation>Label der Annotationen ändern: {label}</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>Vorschläger</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>anybody, or nobody yet</source>
        <translation>jeder, oder noch niemand</translation>
    </message>
    <message>
        <source>by article</source>
        <translation>nach Artikel</translation>
    </message>
    <message>
        <source>by label</source>
        <translation>nach Label</translation>
    </message>
    <message>
        <source>by word after</source>
        <translation>nach Wort danach</translation>
    </message>
    <message>
        <source>by word before</source>
        <translation>nach Wort davor</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>nach Wortlaut</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>is accepted already</source>
        <translation>ist schon angenommen</translation>
    </message>
    <message>
        <source>is rejected already</source>
        <translation>ist schon verworfen</translation>
    </message>
    <message>
        <source>is taken out, it was added by hand</source>
        <translation>wird entfernt, da von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>is {label} already</source>
        <translation>ist schon {label}</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>lexicon</source>
        <translation>Lexikon</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>{0}–{1} %</source>
        <translation>{0}–{1} %</translation>
    </message>
    <message>
        <source>{hits}: accepted.</source>
        <translation>{hits}: angenommen.</translation>
    </message>
    <message>
        <source>{hits}: now {label}.</source>
        <translation>{hits}: jetzt {label}.</translation>
    </message>
    <message>
        <source>{hits}: rejected.</source>
        <translation>{hits}: verworfen.</translation>
    </message>
    <message>
        <source>{label} is for another kind</source>
        <translation>{label} gibt es nur für die andere Art</translation>
    </message>
</context>
<context>
    <name>doubts</name>
    <message>
        <source>A quote or bracket is left open.</source>
        <translation>Anführung oder Klammer ist offen.</translation>
    </message>
    <message>
        <source>Article inside.</source>
        <translation>Artikel gehört nicht dazu.</translation>
    </message>
    <message>
        <source>As in “{title}”.</source>
        <translation>Etwa in „{title}“.</translation>
    </message>
    <message>
        <source>Finished articles label it {about}.</source>
        <translation>In fertigen Artikeln {about}.</translation>
    </message>
    <message>
        <source>Finishing accepts them.</source>
        <translation>Abschließen nimmt sie an.</translation>
    </message>
    <message>
        <source>Name without label.</source>
        <translation>Name ohne Label.</translation>
    </message>
    <message>
        <source>Nobody has decided on them.</source>
        <translation>Darüber hat niemand entschieden.</translation>
    </message>
    <message>
        <source>Nobody has decided on this.</source>
        <translation>Darüber hat noch niemand entschieden.</translation>
    </message>
    <message>
        <source>Overlaps another {about}.</source>
        <translation>Überlappt ein anderes {about}.</translation>
    </message>
    <message>
        <source>Possessive ending inside.</source>
        <translation>Genitiv-Endung gehört nicht dazu.</translation>
    </message>
    <message>
        <source>Punctuation at its edge.</source>
        <translation>Satzzeichen am Rand.</translation>
    </message>
    <message>
        <source>Trigger word without event.</source>
        <translation>Auslöser ohne Ereignis.</translation>
    </message>
    <message>
        <source>Twice {about} at this place.</source>
        <translation>Hier zweimal {about}.</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>alle annehmen</translation>
    </message>
    <message>
        <source>accept {about}</source>
        <translation>{about} annehmen</translation>
    </message>
    <message>
        <source>add {about}</source>
        <translation>{about} ergänzen</translation>
    </message>
    <message>
        <source>add {label}</source>
        <translation>{label} anlegen</translation>
    </message>
    <message>
        <source>empty {about}</source>
        <translation>{about} leeren</translation>
    </message>
    <message>
        <source>label it {about}</source>
        <translation>als {about}</translation>
    </message>
    <message>
        <source>leave out “{about}”</source>
        <translation>„{about}“ weglassen</translation>
    </message>
    <message>
        <source>look at them</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>reject {about}</source>
        <translation>{about} verwerfen</translation>
    </message>
    <message>
        <source>take in “{about}”</source>
        <translation>„{about}“ hinzunehmen</translation>
    </message>
    <message>
        <source>{about} has an unfit filler.</source>
        <translation>{about}: Füllung passt nicht.</translation>
    </message>
    <message>
        <source>{about} is not decided.</source>
        <translation>{about}: nicht entschieden.</translation>
    </message>
    <message>
        <source>{about} lacks a filler.</source>
        <translation>{about}: Füllung fehlt.</translation>
    </message>
    <message>
        <source>{about} on the same trigger.</source>
        <translation>{about} auf demselben Auslöser.</translation>
    </message>
    <message>
        <source>{label} elsewhere in this article.</source>
        <translation>Sonst im Artikel {label}.</translation>
    </message>
    <message>
        <source>{label} in finished articles.</source>
        <translation>In fertigen Artikeln {label}.</translation>
    </message>
    <message>
        <source>{label} in {count} finished articles or more.</source>
        <translation>{label} in {count} fertigen Artikeln oder mehr.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A cheat sheet cannot be written as “{0}”.</source>
        <translation>Eine Tastenübersicht kann nicht als „{0}“ geschrieben werden.</translation>
    </message>
    <message>
        <source>A newer Dateline wrote the session {0} (version {1}, this one knows {2}).</source>
        <translation>Ein neueres Dateline hat die Sitzung {0} geschrieben (Version {1}, dieses kennt {2}).</translation>
    </message>
    <message>
        <source>A page of the file {0} is a drawing, not a text.</source>
        <translation>Eine Seite der Datei {0} ist eine Zeichnung, kein Text.</translation>
    </message>
    <message>
        <source>A part cannot be called “{0}”.</source>
        <translation>Ein Teil kann nicht „{0}“ heißen.</translation>
    </message>
    <message>
        <source>A recipe needs a name.</source>
        <translation>Ein Rezept braucht einen Namen.</translation>
    </message>
    <message>
        <source>A role of the event “{0}” would point to nothing after this.</source>
        <translation>Eine Rolle des Ereignisses „{0}“ würde danach ins Leere zeigen.</translation>
    </message>
    <message>
        <source>An actor needs a name.</source>
        <translation>Ein Akteur braucht einen Namen.</translation>
    </message>
    <message>
        <source>An annotation needs at least one fragment.</source>
        <translation>Eine Annotation braucht mindestens ein Fragment.</translation>
    </message>
    <message>
        <source>An entity is needed here, not an event.</source>
        <translation>Hier ist eine Entität nötig, kein Ereignis.</translation>
    </message>
    <message>
        <source>An event cannot be its own {0}.</source>
        <translation>Ein Ereignis kann nicht sein eigenes {0} sein.</translation>
    </message>
    <message>
        <source>An event is needed here, not an entity.</source>
        <translation>Hier ist ein Ereignis nötig, keine Entität.</translation>
    </message>
    <message>
        <source>Annotate it by hand, or import it in parts.</source>
        <translation>Ihn von Hand annotieren oder in Teilen importieren.</translation>
    </message>
    <message>
        <source>Another decision was made elsewhere after this one; nothing was undone or redone.</source>
        <translation>Anderswo wurde danach noch etwas entschieden; nichts wurde rückgängig gemacht oder wiederholt.</translation>
    </message>
    <message>
        <source>Another program keeps the session {0} busy; nothing was written.</source>
        <translation>Ein anderes Programm belegt die Sitzung {0}; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Another program wrote to the session {0} while it was being read.</source>
        <translation>Ein anderes Programm schrieb in die Sitzung {0}, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Ihre Rechte ändern.</translation>
    </message>
    <message>
        <source>Change the permissions of the folder; until then only the rules suggest.</source>
        <translation>Die Rechte des Ordners ändern; bis dahin schlagen nur die Regeln vor.</translation>
    </message>
    <message>
        <source>Check its name and the permissions of its folder.</source>
        <translation>Ihren Namen und die Rechte ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Check the disk or copy the file.</source>
        <translation>Das Laufwerk prüfen oder die Datei kopieren.</translation>
    </message>
    <message>
        <source>Check the drive it lies on and try again.</source>
        <translation>Das Laufwerk prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Choose a .dateline file, or import this one.</source>
        <translation>Eine .dateline-Datei wählen oder diese importieren.</translation>
    </message>
    <message>
        <source>Choose a .dateline file.</source>
        <translation>Eine .dateline-Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a filler that fits.</source>
        <translation>Eine passende Füllung wählen.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Einen vorhandenen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a folder with text files.</source>
        <translation>Einen Ordner mit Textdateien wählen.</translation>
    </message>
    <message>
        <source>Choose a pipeline that was trained to name entities.</source>
        <translation>Eine Pipeline wählen, die zum Benennen von Entitäten trainiert ist.</translation>
    </message>
    <message>
        <source>Choose a text file or a folder of text files.</source>
        <translation>Eine Textdatei oder einen Ordner mit Textdateien wählen.</translation>
    </message>
    <message>
        <source>Choose a word, as in dev; train is the rest.</source>
        <translation>Ein Wort wählen, etwa dev; train ist der Rest.</translation>
    </message>
    <message>
        <source>Choose an archive with text files.</source>
        <translation>Ein Archiv mit Textdateien wählen.</translation>
    </message>
    <message>
        <source>Choose an installed package, or a folder with a trained pipeline (meta.json and config.cfg).</source>
        <translation>Ein installiertes Paket oder den Ordner einer trainierten Pipeline wählen (mit meta.json und config.cfg).</translation>
    </message>
    <message>
        <source>Choose another encoding, or let it be detected.</source>
        <translation>Eine andere Kodierung wählen oder sie erkennen lassen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Choose another filler.</source>
        <translation>Eine andere Füllung wählen.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Einen anderen Ordner wählen oder seine Rechte ändern.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>Für die Kopie einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Choose another pipeline in the settings, or none.</source>
        <translation>In den Einstellungen eine andere Pipeline oder keine wählen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Choose it for that language, or another pipeline for this one.</source>
        <translation>Sie für jene Sprache wählen oder eine andere Pipeline für diese.</translation>
    </message>
    <message>
        <source>Choose of {0}.</source>
        <translation>Zur Wahl stehen {0}.</translation>
    </message>
    <message>
        <source>Choose one of its arguments.</source>
        <translation>Eines seiner Argumente wählen.</translation>
    </message>
    <message>
        <source>Choose one of its labels.</source>
        <translation>Eines seiner Label wählen.</translation>
    </message>
    <message>
        <source>Choose one of its roles, or leave the link out.</source>
        <translation>Eine seiner Rollen wählen oder die Verknüpfung weglassen.</translation>
    </message>
    <message>
        <source>Choose one of its roles.</source>
        <translation>Eine seiner Rollen wählen.</translation>
    </message>
    <message>
        <source>Choose one of its types.</source>
        <translation>Einen seiner Typen wählen.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Eines davon wählen: {0}.</translation>
    </message>
    <message>
        <source>Choose the encoding, or save the file as UTF-8.</source>
        <translation>Die Kodierung wählen oder die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Choose two that are not.</source>
        <translation>Zwei wählen, die es nicht sind.</translation>
    </message>
    <message>
        <source>Close it there, or open it once and close it again, or choose another name.</source>
        <translation>Sie dort schließen, einmal öffnen und wieder schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Copy both files to a folder of your own and open the copy.</source>
        <translation>Beide Dateien in einen eigenen Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, or change its permissions.</source>
        <translation>Sie in einen eigenen Ordner kopieren oder ihre Rechte ändern.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Berichtigen.</translation>
    </message>
    <message>
        <source>Correct that line, or restore the file from the program&apos;s own lexicons.</source>
        <translation>Die Zeile berichtigen oder die Datei aus den mitgelieferten Lexika wiederherstellen.</translation>
    </message>
    <message>
        <source>Correct the file, or save it anew in brat.</source>
        <translation>Die Datei berichtigen oder in brat neu speichern.</translation>
    </message>
    <message>
        <source>Correct the line in {0}.</source>
        <translation>Die Zeile in {0} berichtigen.</translation>
    </message>
    <message>
        <source>Correct them in the session first.</source>
        <translation>Sie zuerst in der Sitzung berichtigen.</translation>
    </message>
    <message>
        <source>Each line needs a token first and a tag such as B-PER or O last.</source>
        <translation>Jede Zeile braucht zuerst ein Token und zuletzt ein Tag wie B-PER oder O.</translation>
    </message>
    <message>
        <source>Export it again or choose another file.</source>
        <translation>Noch einmal exportieren oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Export without strict, or in Dateline JSON.</source>
        <translation>Ohne strict oder als Dateline-JSON exportieren.</translation>
    </message>
    <message>
        <source>Few rules fit the language “{0}”: names, amounts and the pipeline were used.</source>
        <translation>Nur wenige Regeln passen zur Sprache „{0}“: Verwendet wurden die für Namen und Beträge und die Pipeline.</translation>
    </message>
    <message>
        <source>Free some space on the drive, then try again.</source>
        <translation>Auf dem Laufwerk Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space on the drive; until then only the rules suggest.</source>
        <translation>Auf dem Laufwerk Platz schaffen; bis dahin schlagen nur die Regeln vor.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Platz schaffen oder ein anderes Laufwerk wählen.</translation>
    </message>
    <message>
        <source>Give each a share between 0 and 1 that add up to less than 1, as in dev=0.2.</source>
        <translation>Jeden Anteil zwischen 0 und 1 wählen, zusammen weniger als 1, etwa dev=0.2.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or copy it.</source>
        <translation>Das Leserecht erteilen oder sie kopieren.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Sich das Recht geben, ihn zu lesen.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Sie noch einmal importieren.</translation>
    </message>
    <message>
        <source>Import it in UTF-8, or let the encoding be detected.</source>
        <translation>Sie als UTF-8 importieren oder die Kodierung erkennen lassen.</translation>
    </message>
    <message>
        <source>Import it in several parts.</source>
        <translation>Es in mehreren Teilen importieren.</translation>
    </message>
    <message>
        <source>Import it into a session made with the schema it was annotated with.</source>
        <translation>In eine Sitzung mit dem Schema importieren, mit dem er annotiert wurde.</translation>
    </message>
    <message>
        <source>Import it into a session of its own.</source>
        <translation>In eine eigene Sitzung importieren.</translation>
    </message>
    <message>
        <source>Install Dateline again; until then only the rules suggest.</source>
        <translation>Dateline neu installieren; bis dahin schlagen nur die Regeln vor.</translation>
    </message>
    <message>
        <source>Install it as a package, or choose a folder that holds a trained pipeline.</source>
        <translation>Sie als Paket installieren oder den Ordner einer trainierten Pipeline wählen.</translation>
    </message>
    <message>
        <source>Install the spaCy that Dateline asks for; until then only the rules suggest.</source>
        <translation>Das spaCy installieren, das Dateline verlangt; bis dahin schlagen nur die Regeln vor.</translation>
    </message>
    <message>
        <source>Its columns are {0}.</source>
        <translation>Ihre Spalten sind {0}.</translation>
    </message>
    <message>
        <source>Its text is looked for in “{0}”.</source>
        <translation>Der Text wird in „{0}“ gesucht.</translation>
    </message>
    <message>
        <source>Keep the file as it is and go back to a copy of it.</source>
        <translation>Die Datei lassen, wie sie ist, und auf eine Kopie zurückgreifen.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Sie weglassen.</translation>
    </message>
    <message>
        <source>Line {0} of the lexicon {1} cannot be used: {2}.</source>
        <translation>Zeile {0} des Lexikons {1} ist nicht zu gebrauchen: {2}.</translation>
    </message>
    <message>
        <source>Line {0} of {1} is not written in UTF-8 as others are.</source>
        <translation>Zeile {0} von {1} ist anders als die übrigen nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the decision.</source>
        <translation>Noch einmal ansehen, dann die Entscheidung wiederholen.</translation>
    </message>
    <message>
        <source>Look at the history, then try again.</source>
        <translation>Den Verlauf ansehen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Eine Datei nennen.</translation>
    </message>
    <message>
        <source>Name a new folder, or empty this one.</source>
        <translation>Einen neuen Ordner nennen oder diesen leeren.</translation>
    </message>
    <message>
        <source>Name it, as in --column text={0}.</source>
        <translation>Sie nennen, etwa --column text={0}.</translation>
    </message>
    <message>
        <source>Neither a label nor a type is called “{0}”.</source>
        <translation>Das Schema hat weder Label noch Typ „{0}“.</translation>
    </message>
    <message>
        <source>No pipeline is chosen for the language “{0}”: rules only.</source>
        <translation>Für die Sprache „{0}“ ist keine Pipeline gewählt: nur Regeln.</translation>
    </message>
    <message>
        <source>Nothing was written. Export Dateline JSON instead, and report this article.</source>
        <translation>Nichts wurde geschrieben. Stattdessen Dateline-JSON exportieren und diesen Artikel melden.</translation>
    </message>
    <message>
        <source>Open it in another program and save it anew, or save its text as a .txt file.</source>
        <translation>In einem anderen Programm öffnen und neu speichern, oder den Text als .txt-Datei speichern.</translation>
    </message>
    <message>
        <source>Open it once where it can be written.</source>
        <translation>Sie einmal öffnen, wo sie sich schreiben lässt.</translation>
    </message>
    <message>
        <source>Open the list anew.</source>
        <translation>Die Liste neu öffnen.</translation>
    </message>
    <message>
        <source>Pack or download it again.</source>
        <translation>Es neu packen oder neu herunterladen.</translation>
    </message>
    <message>
        <source>Pack the files anew without a password.</source>
        <translation>Die Dateien ohne Kennwort neu packen.</translation>
    </message>
    <message>
        <source>Pack the files anew without it.</source>
        <translation>Die Dateien ohne diesen Eintrag neu packen.</translation>
    </message>
    <message>
        <source>Put that session back beside it, or choose another name.</source>
        <translation>Die Sitzung wieder daneben legen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Put the file back or choose another one.</source>
        <translation>Die Datei zurücklegen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Put the file back or install Dateline again.</source>
        <translation>Die Datei zurücklegen oder Dateline neu installieren.</translation>
    </message>
    <message>
        <source>Put the file itself into the archive.</source>
        <translation>Die Datei selbst in das Archiv legen.</translation>
    </message>
    <message>
        <source>Put the text there under this name; brat needs both files.</source>
        <translation>Den Text unter diesem Namen dorthin legen; brat braucht beide Dateien.</translation>
    </message>
    <message>
        <source>Put the type system of its export there; without it nobody knows what its layers are.</source>
        <translation>Das Typsystem aus demselben Export danebenlegen; ohne es weiß niemand, was seine Ebenen bedeuten.</translation>
    </message>
    <message>
        <source>Read back, {0} covers other words than the annotations of “{1}”.</source>
        <translation>Zurückgelesen deckt {0} andere Wörter ab als die Annotationen von „{1}“.</translation>
    </message>
    <message>
        <source>Reject the annotation instead.</source>
        <translation>Stattdessen die Annotation verwerfen.</translation>
    </message>
    <message>
        <source>Reject the annotation to take it away.</source>
        <translation>Zum Entfernen die Annotation verwerfen.</translation>
    </message>
    <message>
        <source>Remove the character; a text has none.</source>
        <translation>Das Zeichen entfernen; ein Text hat keines.</translation>
    </message>
    <message>
        <source>Remove the other filler first.</source>
        <translation>Erst die andere Füllung entfernen.</translation>
    </message>
    <message>
        <source>Rename one of the two; the first is imported.</source>
        <translation>Einen der beiden umbenennen; der erste wird importiert.</translation>
    </message>
    <message>
        <source>Rename the actor instead.</source>
        <translation>Stattdessen den Akteur umbenennen.</translation>
    </message>
    <message>
        <source>Restore the file from the program&apos;s own lexicons.</source>
        <translation>Die Datei aus den mitgelieferten Lexika wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore the file from the program&apos;s own; until then events are found by rules alone.</source>
        <translation>Stellen Sie die mitgelieferte Datei wieder her; bis dahin finden nur Regeln Ereignisse.</translation>
    </message>
    <message>
        <source>Run a text recognition over it and save its text as a .txt file first.</source>
        <translation>Erst eine Texterkennung darüber laufen lassen und den Text als .txt-Datei speichern.</translation>
    </message>
    <message>
        <source>Save a copy under another name: it holds every decision up to this one.</source>
        <translation>Eine Kopie unter anderem Namen speichern: Sie enthält alle Entscheidungen bis zu dieser.</translation>
    </message>
    <message>
        <source>Save a copy without a password first.</source>
        <translation>Erst eine Kopie ohne Passwort speichern.</translation>
    </message>
    <message>
        <source>Save it again under the same name.</source>
        <translation>Unter demselben Namen neu speichern.</translation>
    </message>
    <message>
        <source>Save it anew as CSV, in quotes.</source>
        <translation>Neu als CSV speichern, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Save it as .docx without a password first.</source>
        <translation>Erst ohne Passwort als .docx speichern.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or choose another one.</source>
        <translation>Sie als UTF-8 speichern oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Save its text as a .txt file first.</source>
        <translation>Ihren Text erst als .txt-Datei speichern.</translation>
    </message>
    <message>
        <source>Save the file anew as UTF-8 and import it again.</source>
        <translation>Die Datei neu als UTF-8 speichern und noch einmal importieren.</translation>
    </message>
    <message>
        <source>Save the file anew as UTF-8.</source>
        <translation>Die Datei neu als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Select at least one character.</source>
        <translation>Mindestens ein Zeichen markieren.</translation>
    </message>
    <message>
        <source>Select other text.</source>
        <translation>Anderen Text markieren.</translation>
    </message>
    <message>
        <source>Select some text.</source>
        <translation>Text markieren.</translation>
    </message>
    <message>
        <source>Split it into one file for each article.</source>
        <translation>Sie in eine Datei je Artikel aufteilen.</translation>
    </message>
    <message>
        <source>Suggesting failed on “{0}”: {1}: {2}.</source>
        <translation>Das Vorschlagen ist an „{0}“ gescheitert: {1}: {2}.</translation>
    </message>
    <message>
        <source>Take the role out first.</source>
        <translation>Erst die Rolle leeren.</translation>
    </message>
    <message>
        <source>The archive {0} does not hold the pipeline {1}: {2}.</source>
        <translation>Das Archiv {0} enthält nicht die Pipeline {1}: {2}.</translation>
    </message>
    <message>
        <source>The archive {0} holds no texts ({1}).</source>
        <translation>Das Archiv {0} enthält keine Texte ({1}).</translation>
    </message>
    <message>
        <source>The archive {0} holds “{1}”, {2}.</source>
        <translation>Das Archiv {0} enthält „{1}“: {2}.</translation>
    </message>
    <message>
        <source>The archive {0} is damaged, cut off, or none ({1}).</source>
        <translation>Das Archiv {0} ist beschädigt, abgeschnitten oder keines ({1}).</translation>
    </message>
    <message>
        <source>The archive {0} of the pipeline {1} cannot be read: {2}.</source>
        <translation>Das Archiv {0} der Pipeline {1} lässt sich nicht lesen: {2}.</translation>
    </message>
    <message>
        <source>The archive {0} of the pipeline {1} is damaged or another one.</source>
        <translation>Das Archiv {0} der Pipeline {1} ist beschädigt oder ein anderes.</translation>
    </message>
    <message>
        <source>The archive {0} of the pipeline {1} is missing.</source>
        <translation>Das Archiv {0} der Pipeline {1} fehlt.</translation>
    </message>
    <message>
        <source>The archives up to {0} have more than {1} entries; the first are imported.</source>
        <translation>Die Archive bis {0} haben mehr als {1} Einträge; die ersten werden importiert.</translation>
    </message>
    <message>
        <source>The archives up to {0} take over {1} MB unpacked; the rest is left out.</source>
        <translation>Die Archive bis {0} brauchen entpackt über {1} MB; der Rest bleibt weg.</translation>
    </message>
    <message>
        <source>The article “{0}” was changed elsewhere after it was read here; nothing was overwritten.</source>
        <translation>Der Artikel „{0}“ wurde anderswo geändert, nachdem er hier gelesen wurde; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>The boundary cannot move further.</source>
        <translation>Die Grenze lässt sich nicht weiter verschieben.</translation>
    </message>
    <message>
        <source>The cache folder {0} cannot be used ({1}), so the pipeline {2} is unpacked anew for each start.</source>
        <translation>Der Cache-Ordner {0} ist nicht zu benutzen ({1}); darum wird die Pipeline {2} bei jedem Start neu entpackt.</translation>
    </message>
    <message>
        <source>The cheat sheet cannot be written to {0}.</source>
        <translation>Die Tastenübersicht kann nicht nach {0} geschrieben werden.</translation>
    </message>
    <message>
        <source>The encoding of the file {0} cannot be told.</source>
        <translation>Die Kodierung der Datei {0} ist nicht zu erkennen.</translation>
    </message>
    <message>
        <source>The event model {0} cannot be read: {1}.</source>
        <translation>Das Ereignismodell {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>The export process ended unexpectedly; nothing was written.</source>
        <translation>Der Export endete unerwartet; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file may be damaged; export it again, or close other programs if memory is short.</source>
        <translation>Die Datei ist vielleicht beschädigt; neu exportieren, oder bei knappem Speicher andere Programme schließen.</translation>
    </message>
    <message>
        <source>The file {0} cannot be read: {1}.</source>
        <translation>Die Datei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The file {0} has a password.</source>
        <translation>Die Datei {0} hat ein Passwort.</translation>
    </message>
    <message>
        <source>The file {0} has too many tags for an article.</source>
        <translation>Die Datei {0} hat zu viele Tags für einen Artikel.</translation>
    </message>
    <message>
        <source>The file {0} has {1} MB; at most {2} MB can be imported.</source>
        <translation>Die Datei {0} hat {1} MB; höchstens {2} MB lassen sich importieren.</translation>
    </message>
    <message>
        <source>The file {0} has {1} pages; at most {2} can be imported.</source>
        <translation>Die Datei {0} hat {1} Seiten; höchstens {2} können importiert werden.</translation>
    </message>
    <message>
        <source>The file {0} holds a NUL character at position {1} (line {2}).</source>
        <translation>Die Datei {0} enthält an Stelle {1} (Zeile {2}) ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The file {0} holds no article that can be told from the page around it.</source>
        <translation>Die Datei {0} enthält keinen Artikel, der sich von der Seite darum unterscheiden ließe.</translation>
    </message>
    <message>
        <source>The file {0} holds no text.</source>
        <translation>Die Datei {0} enthält keinen Text.</translation>
    </message>
    <message>
        <source>The file {0} holds nothing but white space.</source>
        <translation>Die Datei {0} enthält nur Leerraum.</translation>
    </message>
    <message>
        <source>The file {0} holds pictures of its pages, but no text.</source>
        <translation>Die Datei {0} enthält Bilder ihrer Seiten, aber keinen Text.</translation>
    </message>
    <message>
        <source>The file {0} holds “{1}”, a path that leads out of it.</source>
        <translation>Die Datei {0} enthält „{1}“, einen Pfad, der aus ihr herausführt.</translation>
    </message>
    <message>
        <source>The file {0} is binary, not a text.</source>
        <translation>Die Datei {0} ist binär, kein Text.</translation>
    </message>
    <message>
        <source>The file {0} is damaged, or not what its ending says ({1}).</source>
        <translation>Die Datei {0} ist beschädigt oder nicht das, was ihre Endung sagt ({1}).</translation>
    </message>
    <message>
        <source>The file {0} is empty.</source>
        <translation>Die Datei {0} ist leer.</translation>
    </message>
    <message>
        <source>The file {0} is encrypted.</source>
        <translation>Die Datei {0} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The file {0} is no Word document of today, is damaged, or has a password.</source>
        <translation>Die Datei {0} ist kein heutiges Word-Dokument, beschädigt oder hat ein Passwort.</translation>
    </message>
    <message>
        <source>The file {0} is not written in {1}: byte {2} does not fit.</source>
        <translation>Die Datei {0} ist nicht in {1} geschrieben: Byte {2} passt nicht.</translation>
    </message>
    <message>
        <source>The file {0} is written in UTF-8, not in {1}.</source>
        <translation>Die Datei {0} ist in UTF-8 geschrieben, nicht in {1}.</translation>
    </message>
    <message>
        <source>The file {0} is {1}, not a text.</source>
        <translation>Die Datei {0} ist {1}, kein Text.</translation>
    </message>
    <message>
        <source>The file {0} may not be read.</source>
        <translation>Die Datei {0} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file {0} takes more than {1} seconds to read.</source>
        <translation>Das Lesen der Datei {0} dauert länger als {1} Sekunden.</translation>
    </message>
    <message>
        <source>The file {0} would take {1} MB unpacked, too much for an article.</source>
        <translation>Die Datei {0} nähme ausgepackt {1} MB ein, zu viel für einen Artikel.</translation>
    </message>
    <message>
        <source>The filler of {0} is no longer there.</source>
        <translation>Die Füllung von {0} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}.</source>
        <translation>Der Ordner {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no texts ({1}).</source>
        <translation>Der Ordner {0} enthält keine Texte ({1}).</translation>
    </message>
    <message>
        <source>The folder {0} holds other things, such as {1}.</source>
        <translation>Der Ordner {0} enthält anderes, etwa {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds “{1}”, an archive that is not opened.</source>
        <translation>Der Ordner {0} enthält „{1}“, ein Archiv, das nicht geöffnet wird.</translation>
    </message>
    <message>
        <source>The fonts of the file {0} do not say which letters their signs are.</source>
        <translation>Die Schriften der Datei {0} sagen nicht, welche Buchstaben ihre Zeichen sind.</translation>
    </message>
    <message>
        <source>The fragments overlap or lie outside the text.</source>
        <translation>Die Fragmente überlappen sich oder liegen außerhalb des Textes.</translation>
    </message>
    <message>
        <source>The lexicon {0} cannot be read from {1}.</source>
        <translation>Das Lexikon {0} in {1} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The list of packed pipelines {0} cannot be read: {1}.</source>
        <translation>Die Liste der gepackten Pipelines {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The log {0} is still there, of a session that was deleted or moved away.</source>
        <translation>Das Protokoll {0} liegt noch da; seine Sitzung wurde gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>The pipeline {0} cannot be unpacked into {1}: {2}.</source>
        <translation>Die Pipeline {0} lässt sich nicht in {1} entpacken: {2}.</translation>
    </message>
    <message>
        <source>The pipeline {0} failed on “{1}”: {2}.</source>
        <translation>Die Pipeline {0} ist an „{1}“ gescheitert: {2}.</translation>
    </message>
    <message>
        <source>The pipeline {0} that comes with Dateline cannot be loaded: {1}.</source>
        <translation>Die mitgelieferte Pipeline {0} lässt sich nicht laden: {1}.</translation>
    </message>
    <message>
        <source>The pipeline {0} was made for spaCy {1}, but spaCy {2} is installed.</source>
        <translation>Die Pipeline {0} ist für spaCy {1} gemacht; installiert ist spaCy {2}.</translation>
    </message>
    <message>
        <source>The pipeline “{0}” names no entities: it has no ner, spancat or ruler component.</source>
        <translation>Die Pipeline „{0}“ benennt keine Entitäten: Sie hat keine Komponente ner, spancat oder ruler.</translation>
    </message>
    <message>
        <source>The pipeline “{0}” reads “{1}”, but was chosen for “{2}”.</source>
        <translation>Die Pipeline „{0}“ liest „{1}“, ist aber für „{2}“ gewählt.</translation>
    </message>
    <message>
        <source>The process that read {0} ended unexpectedly.</source>
        <translation>Der Prozess, der {0} gelesen hat, endete unerwartet.</translation>
    </message>
    <message>
        <source>The reading of {0} was stopped.</source>
        <translation>Das Lesen von {0} wurde angehalten.</translation>
    </message>
    <message>
        <source>The recipe “{0}” cannot be read ({1}).</source>
        <translation>Das Rezept „{0}“ ist nicht lesbar ({1}).</translation>
    </message>
    <message>
        <source>The schema file {0} cannot be read: {1}.</source>
        <translation>Die Schemadatei {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The schema file {0} is not written in UTF-8.</source>
        <translation>Die Schemadatei {0} ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>The schema has no event type {0}.</source>
        <translation>Das Schema hat keinen Ereignistyp {0}.</translation>
    </message>
    <message>
        <source>The schema has no label {0}.</source>
        <translation>Das Schema hat kein Label {0}.</translation>
    </message>
    <message>
        <source>The session has no recipe “{0}”.</source>
        <translation>Die Sitzung hat kein Rezept „{0}“.</translation>
    </message>
    <message>
        <source>The session is already {0}.</source>
        <translation>Die Sitzung ist schon {0}.</translation>
    </message>
    <message>
        <source>The session {0} cannot be reached: {1}.</source>
        <translation>Die Sitzung {0} ist nicht zu erreichen: {1}.</translation>
    </message>
    <message>
        <source>The session {0} cannot be written: the file or its folder is read-only.</source>
        <translation>Die Sitzung {0} lässt sich nicht schreiben: Datei oder Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The session {0} could not be read or written.</source>
        <translation>Die Sitzung {0} ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The session {0} could not be read or written: {1}.</source>
        <translation>Die Sitzung {0} ließ sich nicht lesen oder schreiben: {1}.</translation>
    </message>
    <message>
        <source>The session {0} has no article {1}.</source>
        <translation>Die Sitzung {0} hat keinen Artikel {1}.</translation>
    </message>
    <message>
        <source>The session {0} holds changes in {1} that cannot be read in this folder.</source>
        <translation>Die Sitzung {0} hat Änderungen in {1}, die sich in diesem Ordner nicht lesen lassen.</translation>
    </message>
    <message>
        <source>The session {0} is damaged.</source>
        <translation>Die Sitzung {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The session {0} is not there: it was deleted, moved or never made.</source>
        <translation>Die Sitzung {0} ist nicht da: Sie wurde gelöscht, verschoben oder nie angelegt.</translation>
    </message>
    <message>
        <source>The session {0} is of version {1} and must be brought to {2} before it is read.</source>
        <translation>Die Sitzung {0} hat Version {1} und muss vor dem Lesen auf {2} gebracht werden.</translation>
    </message>
    <message>
        <source>The session {0} is open in another window or was not closed properly.</source>
        <translation>Die Sitzung {0} ist in einem anderen Fenster offen oder wurde nicht richtig geschlossen.</translation>
    </message>
    <message>
        <source>The session {0} may not be read.</source>
        <translation>Die Sitzung {0} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The session {0} was deleted or replaced while it was open; nothing was written.</source>
        <translation>Die Sitzung {0} wurde gelöscht oder ersetzt, während sie offen war; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The session&apos;s schema is written in a way in which {0} can gain no role.</source>
        <translation>Das Schema der Sitzung ist so geschrieben, dass {0} keine Rolle dazubekommen kann.</translation>
    </message>
    <message>
        <source>The shares of the parts leave nothing for training.</source>
        <translation>Die Anteile der Teile lassen nichts zum Trainieren übrig.</translation>
    </message>
    <message>
        <source>The suggester {0} failed on “{1}”: {2}: {3}.</source>
        <translation>{0} ist an „{1}“ gescheitert: {2}: {3}.</translation>
    </message>
    <message>
        <source>The suggesting process ended unexpectedly.</source>
        <translation>Der Prozess, der vorschlägt, endete unerwartet.</translation>
    </message>
    <message>
        <source>The trigger lexicon {0} cannot be read: {1}.</source>
        <translation>Das Lexikon der Auslöser {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The trigger lexicon {0} has a bad row in line {1}: {2}.</source>
        <translation>Das Lexikon der Auslöser {0} ist in Zeile {1} fehlerhaft: {2}.</translation>
    </message>
    <message>
        <source>There is already a file {0}.</source>
        <translation>Es gibt schon eine Datei {0}.</translation>
    </message>
    <message>
        <source>There is already an annotation with this id.</source>
        <translation>Es gibt schon eine Annotation mit dieser Kennung.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Es gibt keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no format “{0}”.</source>
        <translation>Es gibt kein Format „{0}“.</translation>
    </message>
    <message>
        <source>There is no pipeline for the language “{0}” and few rules fit it: only names and amounts were looked for. Choose a spaCy pipeline for it in the settings, or correct the article&apos;s language.</source>
        <translation>Für die Sprache „{0}“ gibt es keine Pipeline, und nur wenige Regeln passen zu ihr: Gesucht wurde nur nach Namen und Beträgen. Wählen Sie in den Einstellungen eine spaCy-Pipeline dafür, oder berichtigen Sie die Sprache des Artikels.</translation>
    </message>
    <message>
        <source>There is no room left for the pipeline {0} ({1} MB).</source>
        <translation>Für die Pipeline {0} ist kein Platz mehr ({1} MB).</translation>
    </message>
    <message>
        <source>There is no room left for the session {0}; the last change was not written.</source>
        <translation>Für die Sitzung {0} ist kein Platz mehr; die letzte Änderung wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>There is no room left for {0}; nothing was written.</source>
        <translation>Für {0} ist kein Platz mehr; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is no spaCy pipeline “{0}”: no folder or installed package has that name.</source>
        <translation>Es gibt keine spaCy-Pipeline „{0}“: Kein Ordner und kein installiertes Paket heißt so.</translation>
    </message>
    <message>
        <source>There is no text encoding called {0}.</source>
        <translation>Eine Kodierung namens {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no text under this annotation.</source>
        <translation>Unter dieser Annotation steht kein Text.</translation>
    </message>
    <message>
        <source>These actors are one already.</source>
        <translation>Diese Akteure sind schon einer.</translation>
    </message>
    <message>
        <source>This annotation is no longer there.</source>
        <translation>Diese Annotation ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This event has no such {0}.</source>
        <translation>Dieses Ereignis hat diese Füllung von {0} nicht.</translation>
    </message>
    <message>
        <source>This export is a folder of files: name a new folder.</source>
        <translation>Dieser Export ist ein Ordner mit Dateien: einen neuen Ordner nennen.</translation>
    </message>
    <message>
        <source>This is the actor’s only name.</source>
        <translation>Das ist der einzige Name des Akteurs.</translation>
    </message>
    <message>
        <source>This is the only fragment.</source>
        <translation>Das ist das einzige Fragment.</translation>
    </message>
    <message>
        <source>Try again, or close other programs if memory is short.</source>
        <translation>Noch einmal versuchen oder bei knappem Speicher andere Programme schließen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, annotate this article by hand.</source>
        <translation>Noch einmal versuchen; scheitert es wieder, diesen Artikel von Hand annotieren.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Einen eingeben.</translation>
    </message>
    <message>
        <source>Unpack it and import it by itself.</source>
        <translation>Es entpacken und für sich importieren.</translation>
    </message>
    <message>
        <source>Unpack it yourself and import the folder.</source>
        <translation>Es selbst entpacken und den Ordner importieren.</translation>
    </message>
    <message>
        <source>Unpack it yourself if you trust it.</source>
        <translation>Es selbst entpacken, wenn es vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>Update Dateline.</source>
        <translation>Dateline aktualisieren.</translation>
    </message>
    <message>
        <source>Update Dateline; the file was not touched.</source>
        <translation>Dateline aktualisieren; die Datei blieb unberührt.</translation>
    </message>
    <message>
        <source>Use .pdf or .png.</source>
        <translation>Erlaubt sind .pdf und .png.</translation>
    </message>
    <message>
        <source>Use a name such as utf-8, cp1252 or utf-16.</source>
        <translation>Einen Namen wie utf-8, cp1252 oder utf-16 verwenden.</translation>
    </message>
    <message>
        <source>Use two letters, as in de or en.</source>
        <translation>Zwei Buchstaben verwenden, wie de oder en.</translation>
    </message>
    <message>
        <source>Wait until it is done or close it, then try again.</source>
        <translation>Warten, bis es fertig ist, oder es schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Einen schreiben.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a link or a device</source>
        <translation>eine Verknüpfung oder ein Gerät</translation>
    </message>
    <message>
        <source>a name that stands there twice</source>
        <translation>ein Name, der zweimal vorkommt</translation>
    </message>
    <message>
        <source>a path that leads out of it</source>
        <translation>ein Pfad, der aus ihm herausführt</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a temporary folder</source>
        <translation>einen temporären Ordner</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an archive that is not opened</source>
        <translation>ein Archiv, das nicht geöffnet wird</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>article {0} is malformed ({1})</source>
        <translation>Artikel {0} ist fehlerhaft ({1})</translation>
    </message>
    <message>
        <source>article {0} refers to the actor {1}, which is none</source>
        <translation>Artikel {0} verweist auf den Akteur {1}, den es nicht gibt</translation>
    </message>
    <message>
        <source>it has version {0}, newer than this Dateline reads</source>
        <translation>Version {0} ist neuer, als dieses Dateline liest</translation>
    </message>
    <message>
        <source>it holds no list of articles</source>
        <translation>keine Liste von Artikeln darin</translation>
    </message>
    <message>
        <source>it is not Dateline&apos;s own JSON</source>
        <translation>kein JSON von Dateline</translation>
    </message>
    <message>
        <source>its actors are malformed ({0})</source>
        <translation>seine Akteure sind fehlerhaft ({0})</translation>
    </message>
    <message>
        <source>line {0} cannot be read: it is no UTF-8</source>
        <translation>Zeile {0} kann nicht gelesen werden: Sie ist kein UTF-8</translation>
    </message>
    <message>
        <source>line {0} is no valid JSON ({1})</source>
        <translation>Zeile {0} ist kein gültiges JSON ({1})</translation>
    </message>
    <message>
        <source>spaCy cannot be loaded: {0}.</source>
        <translation>spaCy lässt sich nicht laden: {0}.</translation>
    </message>
    <message>
        <source>which cannot be unpacked ({0})</source>
        <translation>lässt sich nicht entpacken ({0})</translation>
    </message>
    <message>
        <source>which has a password</source>
        <translation>mit Kennwort geschützt</translation>
    </message>
    <message>
        <source>which takes more than {0} times its size unpacked</source>
        <translation>braucht entpackt mehr als das {0}-Fache</translation>
    </message>
    <message>
        <source>{0} cannot be imported: {1}.</source>
        <translation>{0} lässt sich nicht importieren: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: the file or its folder is protected, or another program uses it.</source>
        <translation>{0} lässt sich nicht schreiben: Datei oder Ordner ist geschützt, oder ein anderes Programm benutzt sie.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot carry everything: {1}.</source>
        <translation>{0} kann nicht alles fassen: {1}.</translation>
    </message>
    <message>
        <source>{0} has more fields in line {1} than columns.</source>
        <translation>{0} hat in Zeile {1} mehr Felder als Spalten.</translation>
    </message>
    <message>
        <source>{0} has no column that is known to hold texts.</source>
        <translation>{0} hat keine Spalte, von der bekannt ist, dass sie Texte enthält.</translation>
    </message>
    <message>
        <source>{0} has no column “{1}”.</source>
        <translation>{0} hat keine Spalte „{1}“.</translation>
    </message>
    <message>
        <source>{0} has no role {1}.</source>
        <translation>{0} hat keine Rolle {1}.</translation>
    </message>
    <message>
        <source>{0} has no {1} beside it.</source>
        <translation>Neben {0} liegt keine Datei {1}.</translation>
    </message>
    <message>
        <source>{0} holds no articles.</source>
        <translation>{0} enthält keine Artikel.</translation>
    </message>
    <message>
        <source>{0} holds no object in line {1}.</source>
        <translation>{0} enthält in Zeile {1} kein Objekt.</translation>
    </message>
    <message>
        <source>{0} holds no text in line {1}.</source>
        <translation>{0} enthält in Zeile {1} keinen Text.</translation>
    </message>
    <message>
        <source>{0} holds no valid JSON in line {1} ({2}).</source>
        <translation>{0} enthält in Zeile {1} kein gültiges JSON ({2}).</translation>
    </message>
    <message>
        <source>{0} is a Dateline session, not an export.</source>
        <translation>{0} ist eine Dateline-Sitzung, kein Export.</translation>
    </message>
    <message>
        <source>{0} is a device or pipe, not a file.</source>
        <translation>{0} ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a session.</source>
        <translation>{0} ist ein Ordner, keine Sitzung.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is no file.</source>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{0} is no valid table from line {1} on ({2}).</source>
        <translation>{0} ist ab Zeile {1} keine gültige Tabelle ({2}).</translation>
    </message>
    <message>
        <source>{0} is not a Dateline session.</source>
        <translation>{0} ist keine Dateline-Sitzung.</translation>
    </message>
    <message>
        <source>{0} leads nowhere: {1}.</source>
        <translation>{0} führt ins Leere: {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be a {2}.</source>
        <translation>{0} von {1} kann nicht {2} sein.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be filled with this.</source>
        <translation>{0} von {1} lässt sich damit nicht füllen.</translation>
    </message>
    <message>
        <source>{0} takes {1} at most {2} times.</source>
        <translation>{0} nimmt {1} höchstens {2}-mal auf.</translation>
    </message>
    <message>
        <source>“{0}” cannot be imported.</source>
        <translation>„{0}“ kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>“{0}” cannot be loaded as a spaCy pipeline: {1}.</source>
        <translation>„{0}“ lässt sich nicht als spaCy-Pipeline laden: {1}.</translation>
    </message>
    <message>
        <source>“{0}” does not follow this session&apos;s schema: {1}</source>
        <translation>„{0}“ folgt dem Schema dieser Sitzung nicht: {1}</translation>
    </message>
    <message>
        <source>“{0}” has the id {1} of another article here.</source>
        <translation>„{0}“ hat die Kennung {1} eines anderen Artikels hier.</translation>
    </message>
    <message>
        <source>“{0}” has words with half a surrogate pair, which no file can hold.</source>
        <translation>„{0}“ hat Wörter mit einem halben Surrogatpaar, das keine Datei fassen kann.</translation>
    </message>
    <message>
        <source>“{0}” holds half a surrogate pair at character {1}.</source>
        <translation>„{0}“ enthält bei Zeichen {1} ein halbes Surrogatpaar.</translation>
    </message>
    <message>
        <source>“{0}” is no language code.</source>
        <translation>„{0}“ ist kein Sprachcode.</translation>
    </message>
    <message>
        <source>“{0}” is too long for suggestions: {1} characters, {2} at most.</source>
        <translation>„{0}“ ist zu lang für Vorschläge: {1} Zeichen, höchstens {2}.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>By rules alone: no pipeline parsed this article.</source>
        <translation>Nur nach Regeln: keine Pipeline las den Satzbau.</translation>
    </message>
    <message>
        <source>a name of the known actor “{0}”</source>
        <translation>ein Name des bekannten Akteurs „{0}“</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>abbreviation in brackets</source>
        <translation>Abkürzung in Klammern</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>after “{0}”</source>
        <translation>nach „{0}“</translation>
    </message>
    <message>
        <source>agency of the dateline</source>
        <translation>Agentur der Ortsmarke</translation>
    </message>
    <message>
        <source>agent of the passive</source>
        <translation>Handelnder des Passivs</translation>
    </message>
    <message>
        <source>ago</source>
        <translation>zurückliegend</translation>
    </message>
    <message>
        <source>also called</source>
        <translation>auch genannt</translation>
    </message>
    <message>
        <source>also found by</source>
        <translation>auch gefunden von</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>wie in</translation>
    </message>
    <message>
        <source>asked to do it</source>
        <translation>dazu aufgefordert</translation>
    </message>
    <message>
        <source>bare year</source>
        <translation>bloße Jahreszahl</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>beside {0}</source>
        <translation>neben {0}</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>border between two</source>
        <translation>Grenze zwischen zweien</translation>
    </message>
    <message>
        <source>came with the import</source>
        <translation>kam mit dem Import</translation>
    </message>
    <message>
        <source>carried by</source>
        <translation>getragen von</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>common noun</source>
        <translation>Gattungsname</translation>
    </message>
    <message>
        <source>compound</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>content of “{0}”</source>
        <translation>Inhalt von „{0}“</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date in the clause</source>
        <translation>Datum im Satz</translation>
    </message>
    <message>
        <source>date of the article</source>
        <translation>Datum des Artikels</translation>
    </message>
    <message>
        <source>date without year</source>
        <translation>Datum ohne Jahr</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>dative</source>
        <translation>Dativ</translation>
    </message>
    <message>
        <source>day word</source>
        <translation>Tageswort</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>described by the visit</source>
        <translation>vom Besuch beschrieben</translation>
    </message>
    <message>
        <source>described by this clause</source>
        <translation>von diesem Satz beschrieben</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>edge of month</source>
        <translation>Teil eines Monats</translation>
    </message>
    <message>
        <source>ending of a surname</source>
        <translation>Endung eines Nachnamens</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>event triggers</source>
        <translation>Ereignisauslöser</translation>
    </message>
    <message>
        <source>family name first</source>
        <translation>Familienname zuerst</translation>
    </message>
    <message>
        <source>filler</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>first object</source>
        <translation>erstes Objekt</translation>
    </message>
    <message>
        <source>former</source>
        <translation>voriger Zeitraum</translation>
    </message>
    <message>
        <source>found by the parse</source>
        <translation>vom Satzbau her gefunden</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>voller Name</translation>
    </message>
    <message>
        <source>genitive</source>
        <translation>Genitiv</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopfwort</translation>
    </message>
    <message>
        <source>head and modifiers</source>
        <translation>Kopfwort mit Zusätzen</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>its label</source>
        <translation>ihr Label</translation>
    </message>
    <message>
        <source>its probability</source>
        <translation>ihre Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>known actor</source>
        <translation>bekannter Akteur</translation>
    </message>
    <message>
        <source>known actors</source>
        <translation>bekannte Akteure</translation>
    </message>
    <message>
        <source>known surname</source>
        <translation>bekannter Nachname</translation>
    </message>
    <message>
        <source>labelled like another one</source>
        <translation>gelabelt wie eine andere</translation>
    </message>
    <message>
        <source>leading word</source>
        <translation>erstes Wort des Namens</translation>
    </message>
    <message>
        <source>learnt from the corpus</source>
        <translation>aus dem Korpus gelernt</translation>
    </message>
    <message>
        <source>lexicon entry “{0}”</source>
        <translation>Lexikoneintrag „{0}“</translation>
    </message>
    <message>
        <source>lexicon entry “{0}”, weighed by the learnt model</source>
        <translation>Lexikoneintrag „{0}“, bewertet vom gelernten Modell</translation>
    </message>
    <message>
        <source>lexicon {name}</source>
        <translation>Lexikon {name}</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name before the object</source>
        <translation>Name vor dem Objekt</translation>
    </message>
    <message>
        <source>named elsewhere</source>
        <translation>anderswo genannt</translation>
    </message>
    <message>
        <source>named event</source>
        <translation>benanntes Ereignis</translation>
    </message>
    <message>
        <source>named events</source>
        <translation>benannte Ereignisse</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>Nomen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>object, right of the verb</source>
        <translation>Objekt nach dem Verb</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>owner before the noun</source>
        <translation>Besitzer vor dem Nomen</translation>
    </message>
    <message>
        <source>part of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>Vatersname</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Volk</translation>
    </message>
    <message>
        <source>peoples</source>
        <translation>Völker</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>Wortgruppe</translation>
    </message>
    <message>
        <source>pipeline {name}</source>
        <translation>Pipeline {name}</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>possessive before the noun</source>
        <translation>Possessiv vor dem Nomen</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>repeated names</source>
        <translation>wiederholte Namen</translation>
    </message>
    <message>
        <source>rule {name}</source>
        <translation>Regel {name}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>season</source>
        <translation>Jahreszeit</translation>
    </message>
    <message>
        <source>season of</source>
        <translation>Jahreszeit mit Jahr</translation>
    </message>
    <message>
        <source>second object</source>
        <translation>zweites Objekt</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>wird unterzeichnet</translation>
    </message>
    <message>
        <source>span of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>subject of the clause before</source>
        <translation>Subjekt des Satzes davor</translation>
    </message>
    <message>
        <source>subject of the passive</source>
        <translation>Subjekt des Passivs</translation>
    </message>
    <message>
        <source>subject, left of the verb</source>
        <translation>Subjekt vor dem Verb</translation>
    </message>
    <message>
        <source>subject, right of the verb</source>
        <translation>Subjekt nach dem Verb</translation>
    </message>
    <message>
        <source>sum in the clause</source>
        <translation>Betrag im Satz</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>werden with infinitive</source>
        <translation>werden mit Infinitiv</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>would, seen from the past</source>
        <translation>would, aus der Vergangenheit gesehen</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} in the passive</source>
        <translation>{0} im Passiv</translation>
    </message>
    <message>
        <source>{0} of “{1}”</source>
        <translation>{0} bei „{1}“</translation>
    </message>
    <message>
        <source>{0} that fills a role of an event</source>
        <translation>{0}, das eine Rolle eines Ereignisses füllt</translation>
    </message>
    <message>
        <source>{0} “{1}”</source>
        <translation>{0} „{1}“</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, Version {1}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>“{0}”, learnt from the corpus</source>
        <translation>„{0}“, aus dem Korpus gelernt</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Accepted by label</source>
        <translation>Annahme je Label</translation>
    </message>
    <message>
        <source>Accepted by suggester</source>
        <translation>Annahme je Quelle der Vorschläge</translation>
    </message>
    <message>
        <source>An annotation counts once for each kind of correction</source>
        <translation>Eine Annotation zählt je Art der Korrektur einmal</translation>
    </message>
    <message>
        <source>Annotations decided</source>
        <translation>Annotationen entschieden</translation>
    </message>
    <message>
        <source>Articles finished</source>
        <translation>Artikel fertig</translation>
    </message>
    <message>
        <source>Confidence and what came true</source>
        <translation>Konfidenz und was sich bestätigte</translation>
    </message>
    <message>
        <source>Confidence is off by {0} points on average (n = {1})</source>
        <translation>Die Konfidenz liegt im Mittel {0} Punkte daneben (n = {1})</translation>
    </message>
    <message>
        <source>Confidence {0}: {1} on average, {2}</source>
        <translation>Konfidenz {0}: im Mittel {1}, {2}</translation>
    </message>
    <message>
        <source>Entities by label</source>
        <translation>Entitäten je Label</translation>
    </message>
    <message>
        <source>Events by type</source>
        <translation>Ereignisse je Typ</translation>
    </message>
    <message>
        <source>How long decisions take</source>
        <translation>Wie lange Entscheidungen dauern</translation>
    </message>
    <message>
        <source>Nobody has decided on a suggestion with a confidence yet.</source>
        <translation>Über einen Vorschlag mit Konfidenz hat noch niemand entschieden.</translation>
    </message>
    <message>
        <source>Nobody has decided on a suggestion yet.</source>
        <translation>Über einen Vorschlag hat noch niemand entschieden.</translation>
    </message>
    <message>
        <source>Nothing has been corrected yet.</source>
        <translation>Korrigiert wurde noch nichts.</translation>
    </message>
    <message>
        <source>Nothing to list: no annotation that is still there was changed by them</source>
        <translation>Nichts aufzulisten: keine Annotation, die noch da ist, wurde dadurch geändert</translation>
    </message>
    <message>
        <source>Progress by article</source>
        <translation>Fortschritt je Artikel</translation>
    </message>
    <message>
        <source>There are no articles yet. Import some, and what is done of each stands here.</source>
        <translation>Noch gibt es keine Artikel. Sind welche importiert, steht hier, wie weit jeder ist.</translation>
    </message>
    <message>
        <source>There are no entities yet, neither suggested nor added.</source>
        <translation>Noch gibt es keine Entitäten, weder vorgeschlagene noch hinzugefügte.</translation>
    </message>
    <message>
        <source>There are no events yet, neither suggested nor added.</source>
        <translation>Noch gibt es keine Ereignisse, weder vorgeschlagene noch hinzugefügte.</translation>
    </message>
    <message>
        <source>Time by kind of decision</source>
        <translation>Zeit je Art der Entscheidung</translation>
    </message>
    <message>
        <source>Time by label</source>
        <translation>Zeit je Label</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Too few decisions have been made to tell their time.</source>
        <translation>Für Zeiten wurde noch zu wenig entschieden.</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Was korrigiert wurde</translation>
    </message>
    <message>
        <source>Your pace</source>
        <translation>Eigenes Tempo</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted with label and boundary, in %</source>
        <translation>mit Label und Grenze angenommen, in %</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>as suggested</source>
        <translation>wie vorgeschlagen</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>confidence, in %</source>
        <translation>Konfidenz, in %</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>fill or clear a role</source>
        <translation>Rolle füllen oder leeren</translation>
    </message>
    <message>
        <source>known after a few decisions</source>
        <translation>nach einigen Entscheidungen bekannt</translation>
    </message>
    <message>
        <source>label or type</source>
        <translation>Label oder Typ</translation>
    </message>
    <message>
        <source>many at once</source>
        <translation>viele auf einmal</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>move a boundary</source>
        <translation>Grenze verschieben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>relabel</source>
        <translation>Label oder Typ ändern</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>role emptied</source>
        <translation>Rolle geleert</translation>
    </message>
    <message>
        <source>role filled</source>
        <translation>Rolle gefüllt</translation>
    </message>
    <message>
        <source>seconds for a decision, on average</source>
        <translation>Sekunden je Entscheidung, im Mittel</translation>
    </message>
    <message>
        <source>seconds since the decision before</source>
        <translation>Sekunden seit der vorigen Entscheidung</translation>
    </message>
    <message>
        <source>set attributes</source>
        <translation>Attribute setzen</translation>
    </message>
    <message>
        <source>share of the decided suggestions, in %</source>
        <translation>Anteil an den entschiedenen Vorschlägen, in %</translation>
    </message>
    <message>
        <source>shown are {0} of {1}, begun ones first</source>
        <translation>gezeigt sind {0} von {1}, begonnene zuerst</translation>
    </message>
    <message>
        <source>spurious</source>
        <translation>überflüssig</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>{0} a decision</source>
        <translation>{0} je Entscheidung</translation>
    </message>
    <message>
        <source>{0} an annotation</source>
        <translation>{0} je Annotation</translation>
    </message>
    <message>
        <source>{0} in all, {1} different</source>
        <translation>insgesamt {0}, verschiedene: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} of {1} accepted ({2} to {3})</source>
        <translation>{0} von {1} angenommen ({2} bis {3})</translation>
    </message>
    <message>
        <source>{0} of {1} decided, {2}: {3}</source>
        <translation>{0} von {1} entschieden, {2}: {3}</translation>
    </message>
    <message>
        <source>{0} on average (n = {1}), breaks left out</source>
        <translation>im Mittel {0} (n = {1}), ohne Pausen</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} s · decisions: {1}</source>
        <translation>{0} s · Entscheidungen: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} on average, half of {2} within {3}</source>
        <translation>{0}: im Mittel {1}, die Hälfte von {2} in höchstens {3}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A chart</source>
        <translation>Ein Diagramm</translation>
    </message>
    <message>
        <source>A few letters narrow the list, the arrows choose, Space or Return ticks and unticks. What is ticked holds at once; the first row lets everything through again. Esc closes.</source>
        <translation>Ein paar Buchstaben verkürzen die Liste, die Pfeile wählen, Leertaste oder Eingabe hakt an und ab. Was angehakt ist, gilt sofort; die erste Zeile lässt wieder alles durch. Esc schließt.</translation>
    </message>
    <message>
        <source>A few letters of any word narrow the list, the arrows choose, Return takes. Esc closes.</source>
        <translation>Ein paar Buchstaben irgendeines Wortes verkürzen die Liste, die Pfeile wählen, Eingabe nimmt. Esc schließt.</translation>
    </message>
    <message>
        <source>A flag says: look at this again; {flag} sets it. A note says why; {note} leads to it, Return ends it.</source>
        <translation>Ein Merker sagt: noch einmal ansehen; {flag} setzt ihn. Eine Notiz sagt, warum; {note} führt zu ihr, die Eingabetaste beendet sie.</translation>
    </message>
    <message>
        <source>A new session</source>
        <translation>Eine neue Sitzung</translation>
    </message>
    <message>
        <source>A range of confidence</source>
        <translation>Ein Bereich der Sicherheit</translation>
    </message>
    <message>
        <source>A role’s number fills it with the nearest that fits, again with the next best. With Ctrl and Shift it adds one more, with Ctrl it takes the last one out. {roles} brings the keyboard to the rows: there Space accepts, Del takes out, Return goes to the filler, the arrows to the other roles.</source>
        <translation>Die Ziffer einer Rolle füllt sie mit dem Nächsten, das passt, noch einmal mit dem Nächstbesten. Mit Strg und Umschalt fügt sie eine Füllung hinzu, mit Strg nimmt sie die letzte heraus. {roles} bringt die Tastatur in die Zeilen: Dort nimmt die Leertaste an, Entf nimmt heraus, die Eingabetaste geht zur Füllung, die Pfeile zu den anderen Rollen.</translation>
    </message>
    <message>
        <source>A session is one file with articles, suggestions and all decisions. {new} makes one, {open} opens one; it is opened where it was left.</source>
        <translation>Eine Sitzung ist eine Datei mit Artikeln, Vorschlägen und allen Entscheidungen. {new} legt eine an, {open} öffnet eine, und zwar dort, wo sie verlassen wurde.</translation>
    </message>
    <message>
        <source>All that going back would undo, the newest first, and what of it others decided. Return undoes all of it or nothing; {redo} brings the decisions back one by one. Esc leaves everything as it is.</source>
        <translation>Alles, was das Zurückgehen zurücknähme, das Neueste zuerst, und was davon andere entschieden haben. Eingabe nimmt alles zurück oder nichts; {redo} bringt die Entscheidungen einzeln wieder. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>All that nobody has decided on, the focused one marked. {next} and {previous} step; {accept_shown} accepts all that are shown, {reject_shown} rejects them, each one undo.</source>
        <translation>Alles, worüber noch niemand entschieden hat; was im Fokus ist, ist markiert. {next} und {previous} gehen weiter und zurück; {accept_shown} nimmt alle gezeigten an, {reject_shown} verwirft sie, beides mit einem Schritt rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Arrows move the caret, with Shift they select. {at_caret} focuses what stands at the caret, again what lies beneath it. A label’s key labels the selection, else the word at the caret, else the focused entity; {event} and a few letters make an event of the word. {go_text} leads here.</source>
        <translation>Pfeile bewegen die Schreibmarke, mit Umschalt wählen sie aus. {at_caret} fokussiert, was an der Schreibmarke steht, noch einmal, was darunter liegt. Die Taste eines Labels gilt der Auswahl, sonst dem Wort an der Schreibmarke, sonst der Entität im Fokus; {event} und ein paar Buchstaben machen aus dem Wort ein Ereignis. {go_text} führt hierher.</translation>
    </message>
    <message>
        <source>Before decisions are undone</source>
        <translation>Bevor Entscheidungen zurückgenommen werden</translation>
    </message>
    <message>
        <source>Before many are decided</source>
        <translation>Bevor über viele entschieden wird</translation>
    </message>
    <message>
        <source>Changing keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Chips that are on narrow the list; with none on, all articles are listed.</source>
        <translation>Eingeschaltete Knöpfe schränken die Liste ein; ist keiner an, sind alle Artikel zu sehen.</translation>
    </message>
    <message>
        <source>Choosing from a list</source>
        <translation>Aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Drawn with dashes: suggested, nobody has decided. Drawn solid: accepted. What is rejected is not drawn; it stays as a negative and is not suggested again. The dot of an article is empty while it is untouched, half full once it is opened, full when it is finished.</source>
        <translation>Gestrichelt: vorgeschlagen, noch hat niemand entschieden. Durchgezogen: angenommen. Verworfenes wird nicht gezeichnet; es bleibt als Gegenbeispiel erhalten und wird nicht noch einmal vorgeschlagen. Der Punkt eines Artikels ist leer, solange er unberührt ist, halb voll, sobald er begonnen ist, und voll, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Each row is a place and what would be done there; only ticked rows are done. Space ticks a row, a whole group on its heading, or all chosen rows; A ticks all, N none. Return does it as one decision, which one {undo} takes back in all articles. Esc leaves everything as it is.</source>
        <translation>Jede Zeile ist eine Stelle mit dem, was dort geschähe; nur angehakte Zeilen werden ausgeführt. Die Leertaste hakt eine Zeile an, auf einer Überschrift die ganze Gruppe, oder alle ausgewählten Zeilen; A hakt alle an, N keine. Eingabe führt es als eine Entscheidung aus, die ein {undo} in allen Artikeln zurücknimmt. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Each text file becomes an article; folders and archives are read with all in them. The encoding is found for each file unless you choose one. What only you can know is asked first: which column of a table holds what, what names in files of other tools are here – a label, type or role of the session, a new one, or left out – and whether articles that others annotated are finished. Afterwards each file is listed with what came of it; one bad file does not stop the others.</source>
        <translation>Aus jeder Textdatei wird ein Artikel; Ordner und Archive werden mit allem darin gelesen. Die Kodierung wird für jede Datei ermittelt, sofern keine gewählt ist. Zuerst wird gefragt, was nur Menschen wissen: welche Spalte einer Tabelle was enthält, was Namen in Dateien anderer Werkzeuge hier sind – ein Label, Typ oder eine Rolle der Sitzung, ein neuer Name, oder sie bleiben weg – und ob Artikel, die andere annotiert haben, fertig sind. Danach steht bei jeder Datei, was aus ihr wurde; eine schlechte Datei hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>Entities by actor</source>
        <translation>Entitäten nach Akteuren</translation>
    </message>
    <message>
        <source>Every annotation of the session that was searched for, with the words around it; {order} sorts them another way. Shift and the arrows choose several. {accept_stay} accepts what is chosen, {reject_stay} rejects it, the key of a label or type relabels it: a preview comes first, and all of it is one undo. Return shows a hit in its article.</source>
        <translation>Jede gesuchte Annotation der Sitzung mit den Wörtern um sie herum; {order} sortiert sie anders. Umschalt und die Pfeile wählen mehrere. {accept_stay} nimmt das Gewählte an, {reject_stay} verwirft es, die Taste eines Labels oder Typs ändert sein Label: Erst kommt eine Vorschau, und alles ist ein einziges Rückgängig. Die Eingabetaste zeigt einen Treffer in seinem Artikel.</translation>
    </message>
    <message>
        <source>Every decision of the session, the newest first, under the article and who made it; what was undone is struck out. Return or a click goes to what a decision was about. {undo_back} shows what going back to the chosen one undoes, and Return there does it.</source>
        <translation>Alle Entscheidungen der Sitzung, die neuesten zuerst, unter dem Artikel und wer sie traf; Rückgängiges ist durchgestrichen. Eingabetaste oder Klick führt zu dem, worum es ging. {undo_back} zeigt, was bis zur gewählten rückgängig würde; dort macht es die Eingabetaste.</translation>
    </message>
    <message>
        <source>Every key with what it does, as in the menus, your own keys among them. Letters find an action or a key. Esc closes.</source>
        <translation>Alle Tasten mit dem, was sie tun, wie in den Menüs, die eigenen darunter. Buchstaben finden eine Aktion oder eine Taste. Esc schließt.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>For types that have it: whether something begins, as an office does, or ends.</source>
        <translation>Bei Typen, die es haben: ob etwas beginnt, etwa ein Amt, oder endet.</translation>
    </message>
    <message>
        <source>How an entity is worded: by its name, by a noun as in “the minister”, by a pronoun as in “she”.</source>
        <translation>Wie eine Entität genannt wird: mit ihrem Namen, mit einem Nomen wie „die Ministerin“, mit einem Pronomen wie „sie“.</translation>
    </message>
    <message>
        <source>How far the session is, how fast, and what becomes of suggestions. The figures are those of the moment when they were counted; the arrow beside the title counts again. Tab goes from chart to chart.</source>
        <translation>Wie weit die Sitzung ist, wie schnell es geht und was aus Vorschlägen wird. Die Zahlen gelten für den Augenblick, in dem sie gezählt wurden; der Pfeil neben dem Titel zählt neu. Tab führt von Diagramm zu Diagramm.</translation>
    </message>
    <message>
        <source>How much of the article is decided, your pace over the last decisions, and the time left at that pace. Every decision is on disk at once; there is nothing to save.</source>
        <translation>Wie viel vom Artikel entschieden ist, das Tempo der letzten Entscheidungen und die Zeit, die bei diesem Tempo bleibt. Jede Entscheidung ist sofort gespeichert; zu sichern gibt es nichts.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Letters find an action by its name or key, the arrows lead into the list. Return and then a key gives it that key, Shift and Return one more, Del takes its keys away. A key that another action has is told, and taken when you press it again. Apply makes it hold, Esc forgets it.</source>
        <translation>Buchstaben finden eine Aktion nach Namen oder Taste, die Pfeile führen in die Liste. Eingabe und dann eine Taste gibt ihr diese, Umschalt und Eingabe eine weitere, Entf nimmt ihr die Tasten. Hat eine andere Aktion die Taste, wird das gesagt; noch einmal gedrückt, wechselt sie. Mit Übernehmen gilt es, Esc verwirft es.</translation>
    </message>
    <message>
        <source>Letters of a type’s name take it as soon as they begin no other name; its key or its number takes it too. Below the list stand an example of the type and what it is mistaken for. Esc closes.</source>
        <translation>Buchstaben eines Typnamens nehmen ihn, sobald sie keinen anderen Namen beginnen; seine Taste oder seine Nummer nimmt ihn auch. Unter der Liste stehen ein Beispiel des Typs und womit er verwechselt wird. Esc schließt.</translation>
    </message>
    <message>
        <source>Letters of any of its names find an actor. Return takes all mentions of the present actor along, Shift and Return this mention alone. Esc closes.</source>
        <translation>Buchstaben irgendeines seiner Namen finden einen Akteur. Eingabe nimmt alle Nennungen des jetzigen Akteurs mit, Umschalt und Eingabe nur diese eine. Esc schließt.</translation>
    </message>
    <message>
        <source>Look, font and line spacing are shown while you choose; Cancel takes them back. A pipeline that you choose takes the place of Dateline’s own for its language; open suggestions are then made anew, decisions stay.</source>
        <translation>Aussehen, Schrift und Zeilenabstand sind schon beim Wählen zu sehen; Abbrechen nimmt sie zurück. Eine gewählte Pipeline tritt für ihre Sprache an die Stelle der mitgelieferten; offene Vorschläge entstehen dann neu, Entscheidungen bleiben.</translation>
    </message>
    <message>
        <source>Name, noun, pronoun</source>
        <translation>Name, Nomen, Pronomen</translation>
    </message>
    <message>
        <source>Note and flag</source>
        <translation>Notiz und Merker</translation>
    </message>
    <message>
        <source>One file with articles, suggestions and all decisions. Its schema says which labels, event types and roles there are; a session keeps the one that it was made with. Your name stands beside your decisions.</source>
        <translation>Eine Datei mit Artikeln, Vorschlägen und allen Entscheidungen. Ihr Schema sagt, welche Label, Ereignistypen und Rollen es gibt; eine Sitzung behält das, mit dem sie angelegt wurde. Der eigene Name steht bei den Entscheidungen.</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <translation>Offene Vorschläge</translation>
    </message>
    <message>
        <source>Order and filter</source>
        <translation>Reihenfolge und Filter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Return keeps what is typed, Esc leaves it as it was.</source>
        <translation>Eingabe behält, was getippt ist, Esc lässt es, wie es war.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Searching annotations</source>
        <translation>Annotationen suchen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Start or end</source>
        <translation>Anfang oder Ende</translation>
    </message>
    <message>
        <source>Suggested, accepted, rejected</source>
        <translation>Vorgeschlagen, angenommen, verworfen</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>The arrows go through its rows and their parts; below stands what is marked. Return, or a click, lists the annotations or articles behind it. PNG keeps the picture, CSV the figures.</source>
        <translation>Die Pfeile gehen durch die Zeilen und ihre Teile; darunter steht, was markiert ist. Die Eingabetaste oder ein Klick listet die Annotationen oder Artikel dahinter auf. PNG behält das Bild, CSV die Zahlen.</translation>
    </message>
    <message>
        <source>The arrows go to the next tab; Tab leads into it.</source>
        <translation>Die Pfeile gehen zum nächsten Reiter; Tab führt hinein.</translation>
    </message>
    <message>
        <source>The articles</source>
        <translation>Die Artikel</translation>
    </message>
    <message>
        <source>The bar</source>
        <translation>Die Leiste</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>The check list</source>
        <translation>Die Prüfliste</translation>
    </message>
    <message>
        <source>The concordance</source>
        <translation>Die Konkordanz</translation>
    </message>
    <message>
        <source>The figures of the session</source>
        <translation>Die Zahlen der Sitzung</translation>
    </message>
    <message>
        <source>The history</source>
        <translation>Der Verlauf</translation>
    </message>
    <message>
        <source>The list of keys</source>
        <translation>Die Liste der Tasten</translation>
    </message>
    <message>
        <source>The overview bar</source>
        <translation>Die Übersichtsleiste</translation>
    </message>
    <message>
        <source>The story of an annotation</source>
        <translation>Der Werdegang einer Annotation</translation>
    </message>
    <message>
        <source>The tabs</source>
        <translation>Die Reiter</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The whole article beside the text: strokes at the left are entities, coloured ones at the right events. The frame is what is in view; a click goes there. {next} goes to the next open suggestion.</source>
        <translation>Der ganze Artikel neben dem Text: Striche links sind Entitäten, farbige rechts Ereignisse. Der Rahmen zeigt, was zu sehen ist; ein Klick führt dorthin. {next} geht zum nächsten offenen Vorschlag.</translation>
    </message>
    <message>
        <source>Ticking in a list</source>
        <translation>In einer Liste anhaken</translation>
    </message>
    <message>
        <source>Type 30-60, &lt;50, &gt;90 or the least percentage alone, or choose a row. Return takes it.</source>
        <translation>30-60, &lt;50, &gt;90 oder nur das untere Prozent tippen oder eine Zeile wählen. Eingabe nimmt ihn.</translation>
    </message>
    <message>
        <source>Typing something in</source>
        <translation>Etwas eingeben</translation>
    </message>
    <message>
        <source>Up and Down choose a format; JSON holds all articles with everything in them, the others what was accepted in finished ones, unless you ask for more. Parts make a folder with a file for each; training takes the rest. At the foot stands what the format cannot carry: Return lists it one by one, and from the list goes there. A recipe keeps the whole choice under a name, also for the command. Everything is read back before it takes its place, whole or not at all.</source>
        <translation>Auf und Ab wählen ein Format; JSON fasst alle Artikel mit allem, was darin ist, die anderen das Angenommene der abgeschlossenen, sofern nicht mehr gewünscht ist. Teile ergeben einen Ordner mit einer Datei für jeden; das Training bekommt den Rest. Unten steht, was das Format nicht fasst: Return zählt es einzeln auf und geht aus der Liste dorthin. Ein Rezept behält die ganze Auswahl unter einem Namen, auch für den Befehl. Alles wird zur Probe gelesen, bevor es an seinen Platz kommt, ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>What an event claims</source>
        <translation>Was ein Ereignis behauptet</translation>
    </message>
    <message>
        <source>What is done to the whole article. {palette} finds everything that can be done by its name.</source>
        <translation>Was den ganzen Artikel betrifft. {palette} findet alles, was möglich ist, nach seinem Namen.</translation>
    </message>
    <message>
        <source>What is focused, and why it was suggested. {accept} accepts and goes on, {reject} rejects and goes on; {accept_stay} and {reject_stay} stay. Accepting an event accepts its roles too.</source>
        <translation>Was im Fokus ist und warum es vorgeschlagen wurde. {accept} nimmt an und geht weiter, {reject} verwirft und geht weiter; {accept_stay} und {reject_stay} bleiben. Wird ein Ereignis angenommen, dann auch seine Rollen.</translation>
    </message>
    <message>
        <source>What is left to look at before the article is finished: doubts, names without label, trigger words without event. ⏎ does what the row says, Del says that it is right as it is, Space goes to the text. {passed_over} shows what was passed over so. {finish} finishes nevertheless.</source>
        <translation>Was vor dem Abschließen noch anzusehen ist: Zweifel, Namen ohne Label, Auslöser ohne Ereignis. ⏎ tut, was in der Zeile steht, Entf sagt, dass es so richtig ist, die Leertaste führt in den Text. {passed_over} zeigt, was so übergangen wurde. {finish} schließt trotzdem ab.</translation>
    </message>
    <message>
        <source>What proposed it, and who changed what and when. {story} opens it; what was undone is struck out.</source>
        <translation>Was sie vorgeschlagen hat und wer wann was geändert hat. {story} öffnet ihn; Rückgängiges ist durchgestrichen.</translation>
    </message>
    <message>
        <source>What was wrong and where, and what you can do. Every decision made so far is on disk. Details and Copy are for a report.</source>
        <translation>Was nicht stimmte und wo, und was sich tun lässt. Jede Entscheidung bis hierher ist gespeichert. Einzelheiten und Kopieren sind für einen Bericht.</translation>
    </message>
    <message>
        <source>Whether the text says that it happens: actual, planned, denied, unreal or general. Alt and a number sets one of them.</source>
        <translation>Ob der Text sagt, dass es geschieht: tatsächlich, geplant, verneint, unwirklich oder allgemein. Alt und eine Ziffer setzt eines davon.</translation>
    </message>
    <message>
        <source>Which actor</source>
        <translation>Welcher Akteur</translation>
    </message>
    <message>
        <source>Which articles are listed</source>
        <translation>Welche Artikel zu sehen sind</translation>
    </message>
    <message>
        <source>Which event type</source>
        <translation>Welcher Ereignistyp</translation>
    </message>
    <message>
        <source>Who occurs in the article, under all spellings. Return or a click goes to a mention.</source>
        <translation>Wer im Artikel vorkommt, in allen Schreibweisen. Eingabetaste oder Klick führt zu einer Erwähnung.</translation>
    </message>
    <message>
        <source>Who vouches for an event. {attribute} takes the nearest speaker, {clear_attribution} the author of the article.</source>
        <translation>Wer für ein Ereignis einsteht. {attribute} nimmt den nächsten Sprecher, {clear_attribution} den Verfasser des Artikels.</translation>
    </message>
    <message>
        <source>Words are found in the annotations themselves, in any case and also by how they begin; words in quotation marks stand side by side. Chips narrow the search further, Backspace on one takes it off. Return or the arrow down leads into the list.</source>
        <translation>Wörter werden in den Annotationen selbst gefunden, groß oder klein, auch an ihrem Anfang; Wörter in Anführungszeichen stehen nebeneinander. Die Filter darunter grenzen weiter ein, die Rücktaste nimmt einen weg. Die Eingabetaste oder der Pfeil nach unten führt in die Liste.</translation>
    </message>
    <message>
        <source>{find_next} goes to the next place, {find_previous} back. Escape closes.</source>
        <translation>{find_next} geht zur nächsten Stelle, {find_previous} zurück. Escape schließt.</translation>
    </message>
    <message>
        <source>{next_article} and {previous_article} open the next and the previous one, {search} searches titles and texts, {article_list} hides the list. The number says how many suggestions are open.</source>
        <translation>{next_article} und {previous_article} öffnen den nächsten und den vorigen, {search} sucht in Titeln und Texten, {article_list} blendet die Liste aus. Die Zahl sagt, wie viele Vorschläge offen sind.</translation>
    </message>
    <message>
        <source>{order} sorts the suggestions another way: as they are read, the unsure ones first, or events first. {filter} narrows them to some labels and types; the text dims the others.</source>
        <translation>{order} sortiert die Vorschläge anders: wie man sie liest, die unsicheren zuerst oder Ereignisse zuerst. {filter} beschränkt sie auf einige Labels und Typen; der Text zeigt die anderen blass.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted all shown ({count})</source>
        <translation>Alle gezeigten angenommen ({count})</translation>
    </message>
    <message>
        <source>Accepted from the concordance ({count})</source>
        <translation>Aus der Konkordanz angenommen ({count})</translation>
    </message>
    <message>
        <source>Accepted {count}</source>
        <translation>{count} angenommen</translation>
    </message>
    <message>
        <source>Accepted {count} role fillers</source>
        <translation>{count} Füllungen angenommen</translation>
    </message>
    <message>
        <source>Accepted {role} of {what}</source>
        <translation>{role} von {what} angenommen</translation>
    </message>
    <message>
        <source>Accepted {what}</source>
        <translation>{what} angenommen</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Added a fragment to {what}</source>
        <translation>Fragment hinzugefügt: {what}</translation>
    </message>
    <message>
        <source>Added {count}</source>
        <translation>{count} hinzugefügt</translation>
    </message>
    <message>
        <source>Added {what}</source>
        <translation>{what} hinzugefügt</translation>
    </message>
    <message>
        <source>Articles finished</source>
        <translation>Artikel abgeschlossen</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Changed {count}</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>Changed {what}</source>
        <translation>{what} geändert</translation>
    </message>
    <message>
        <source>Filled {role} of {what}</source>
        <translation>{role} von {what} gefüllt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Finished, {count} rejected</source>
        <translation>Abgeschlossen, {count} verworfen</translation>
    </message>
    <message>
        <source>Flagged {what}</source>
        <translation>Merker an {what}</translation>
    </message>
    <message>
        <source>Gave the actor {actor} the alias {name}</source>
        <translation>Dem Akteur {actor} den Namen {name} hinzugefügt</translation>
    </message>
    <message>
        <source>Labelled all like {what}</source>
        <translation>Alle gleichen gelabelt: {what}</translation>
    </message>
    <message>
        <source>Labelled {count} like another</source>
        <translation>{count} wie eine andere gelabelt</translation>
    </message>
    <message>
        <source>Labelled {what} like another</source>
        <translation>Wie eine andere gelabelt: {what}</translation>
    </message>
    <message>
        <source>Linked mentions of {what}</source>
        <translation>Erwähnungen verknüpft: {what}</translation>
    </message>
    <message>
        <source>Linked two mentions of one event</source>
        <translation>Zwei Erwähnungen eines Ereignisses verknüpft</translation>
    </message>
    <message>
        <source>Looked at it: right as it is</source>
        <translation>Angesehen: so richtig</translation>
    </message>
    <message>
        <source>Marked as untouched</source>
        <translation>Als unberührt markiert</translation>
    </message>
    <message>
        <source>Marked for discussion</source>
        <translation>Zum Klären markiert</translation>
    </message>
    <message>
        <source>Mended {what}</source>
        <translation>{what} berichtigt</translation>
    </message>
    <message>
        <source>Merged {others} into the actor {actor}</source>
        <translation>{others} mit dem Akteur {actor} zusammengelegt</translation>
    </message>
    <message>
        <source>Moved boundaries of {count}</source>
        <translation>Grenzen von {count} verschoben</translation>
    </message>
    <message>
        <source>Moved boundary of {what}</source>
        <translation>Grenze verschoben: {what}</translation>
    </message>
    <message>
        <source>Noted on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Noted on {what}</source>
        <translation>Notiz zu {what}</translation>
    </message>
    <message>
        <source>Notes and flags</source>
        <translation>Notizen und Merker</translation>
    </message>
    <message>
        <source>Put back on the check list</source>
        <translation>Auf die Prüfliste zurückgelegt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Rejected all shown ({count})</source>
        <translation>Alle gezeigten verworfen ({count})</translation>
    </message>
    <message>
        <source>Rejected from the concordance ({count})</source>
        <translation>Aus der Konkordanz verworfen ({count})</translation>
    </message>
    <message>
        <source>Rejected {count}</source>
        <translation>{count} verworfen</translation>
    </message>
    <message>
        <source>Rejected {role} of {what}</source>
        <translation>{role} von {what} verworfen</translation>
    </message>
    <message>
        <source>Rejected {what}</source>
        <translation>{what} verworfen</translation>
    </message>
    <message>
        <source>Relabelled</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Relabelled from the concordance ({count})</source>
        <translation>Aus der Konkordanz geändert ({count})</translation>
    </message>
    <message>
        <source>Relabelled {count}</source>
        <translation>{count} umbenannt</translation>
    </message>
    <message>
        <source>Relabelled {what}</source>
        <translation>Geändert in {what}</translation>
    </message>
    <message>
        <source>Removed a fragment of {what}</source>
        <translation>Fragment entfernt: {what}</translation>
    </message>
    <message>
        <source>Renamed the actor {actor} to {name}</source>
        <translation>Den Akteur {actor} in {name} umbenannt</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Roles and attributes</source>
        <translation>Rollen und Attribute</translation>
    </message>
    <message>
        <source>Set attributes of {what}</source>
        <translation>Attribute gesetzt: {what}</translation>
    </message>
    <message>
        <source>Set the actor of {count}</source>
        <translation>Akteur von {count} gesetzt</translation>
    </message>
    <message>
        <source>Set the actor of {what}</source>
        <translation>Akteur gesetzt: {what}</translation>
    </message>
    <message>
        <source>Set the article’s language</source>
        <translation>Sprache des Artikels gesetzt</translation>
    </message>
    <message>
        <source>Set the article’s status</source>
        <translation>Status des Artikels gesetzt</translation>
    </message>
    <message>
        <source>Set the level of {what}</source>
        <translation>Ebene gesetzt: {what}</translation>
    </message>
    <message>
        <source>Set the value of {what}</source>
        <translation>Wert gesetzt: {what}</translation>
    </message>
    <message>
        <source>Set who vouches for {what}</source>
        <translation>Zugeschrieben: {what}</translation>
    </message>
    <message>
        <source>Told {actor} from {others}</source>
        <translation>{actor} von {others} unterschieden</translation>
    </message>
    <message>
        <source>Took {name} out of the actor {actor}</source>
        <translation>{name} aus dem Akteur {actor} herausgenommen</translation>
    </message>
    <message>
        <source>Value and level</source>
        <translation>Wert und Ebene</translation>
    </message>
    <message>
        <source>something</source>
        <translation>Etwas</translation>
    </message>
    <message>
        <source>undone by {reviewer}, {moment}</source>
        <translation>rückgängig gemacht von {reviewer}, {moment}</translation>
    </message>
    <message>
        <source>{text} in {articles} articles</source>
        <translation>{text} in {articles} Artikeln</translation>
    </message>
    <message>
        <source>{text}, was {former}</source>
        <translation>{text}, war {former}</translation>
    </message>
</context>
<context>
    <name>incoming</name>
    <message>
        <source>Add as a label</source>
        <translation>Als Label aufnehmen</translation>
    </message>
    <message>
        <source>Add as an event type</source>
        <translation>Als Ereignistyp aufnehmen</translation>
    </message>
    <message>
        <source>Add to {0} as a role</source>
        <translation>In {0} als Rolle aufnehmen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Mention of the same event</source>
        <translation>Erwähnung desselben Ereignisses</translation>
    </message>
    <message>
        <source>Role of added types only</source>
        <translation>Nur Rolle neuer Typen</translation>
    </message>
    <message>
        <source>Role of all types that it is used with</source>
        <translation>Rolle aller Typen, die sie verwenden</translation>
    </message>
    <message>
        <source>Who vouches for the event</source>
        <translation>Wer für das Ereignis steht</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>its filler is left out</source>
        <translation>seine Füllung bleibt weg</translation>
    </message>
    <message>
        <source>its fragments overlap</source>
        <translation>seine Teile überlappen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>link of {0}</source>
        <translation>Verknüpfung von {0}</translation>
    </message>
    <message>
        <source>linked span</source>
        <translation>verknüpfte Spanne</translation>
    </message>
    <message>
        <source>neither a label nor a type here</source>
        <translation>hier weder Label noch Typ</translation>
    </message>
    <message>
        <source>no attribute here</source>
        <translation>hier kein Attribut</translation>
    </message>
    <message>
        <source>no role here</source>
        <translation>hier keine Rolle</translation>
    </message>
    <message>
        <source>no text under it</source>
        <translation>kein Text darunter</translation>
    </message>
    <message>
        <source>outside the text</source>
        <translation>außerhalb des Textes</translation>
    </message>
    <message>
        <source>span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>starts from no event</source>
        <translation>geht von keinem Ereignis aus</translation>
    </message>
    <message>
        <source>the event has no such role</source>
        <translation>das Ereignis hat keine solche Rolle</translation>
    </message>
    <message>
        <source>the events would be part of each other</source>
        <translation>die Ereignisse wären Teil voneinander</translation>
    </message>
    <message>
        <source>the role has its fillers already</source>
        <translation>die Rolle hat ihre Füllungen schon</translation>
    </message>
    <message>
        <source>the role takes no such filler</source>
        <translation>die Rolle nimmt keine solche Füllung</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>doppelt</translation>
    </message>
</context>
<context>
    <name>jumping</name>
    <message>
        <source>This annotation is no longer there.</source>
        <translation>Diese Annotation ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>key_rules</name>
    <message>
        <source>On many keyboards AltGr is the same as Ctrl Alt and types a sign.</source>
        <translation>Auf vielen Tastaturen ist AltGr dasselbe wie Strg Alt und tippt ein Zeichen.</translation>
    </message>
    <message>
        <source>Tab and Escape lead from part to part and back; no action may take them.</source>
        <translation>Tab und Escape führen von Teil zu Teil und zurück; keine Aktion darf sie nehmen.</translation>
    </message>
    <message>
        <source>This action works in fields too, where the key would be typed: hold Ctrl or Alt with it.</source>
        <translation>Diese Aktion wirkt auch in Feldern, wo die Taste getippt würde: mit Strg oder Alt halten.</translation>
    </message>
    <message>
        <source>This key moves the caret in the text.</source>
        <translation>Diese Taste bewegt die Schreibmarke im Text.</translation>
    </message>
</context>
<context>
    <name>likeness</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>As {label}. All of it is one decision, and one undo.</source>
        <translation>Als {label}. Alles zusammen ist eine Entscheidung und mit einem Schritt rückgängig zu machen.</translation>
    </message>
    <message>
        <source>As {label}. Only the words are alike, not the roles: tick what fits. It is one undo.</source>
        <translation>Als {label}. Gleich sind nur die Wörter, nicht die Rollen: anhaken, was passt. Mit einem Schritt rückgängig zu machen.</translation>
    </message>
    <message>
        <source>In finished articles</source>
        <translation>In fertigen Artikeln</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Label all like “{text}”</source>
        <translation>Alle labeln wie „{text}“</translation>
    </message>
    <message>
        <source>Labelled otherwise</source>
        <translation>Anders gelabelt</translation>
    </message>
    <message>
        <source>Other forms of the words</source>
        <translation>Andere Formen der Wörter</translation>
    </message>
    <message>
        <source>Other names of {name}</source>
        <translation>Andere Namen von {name}</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <translation>Früher verworfen</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>Derselbe Wortlaut</translation>
    </message>
    <message>
        <source>Within another annotation, or across it</source>
        <translation>In einer anderen Annotation oder über deren Grenze</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>andere Form</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>new, without roles</source>
        <translation>neu, ohne Rollen</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>bleibt offen</translation>
    </message>
    <message>
        <source>{hits}: now {label}.</source>
        <translation>{hits}: jetzt {label}.</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Accepted annotations in columns, events too, a token a line.</source>
        <translation>Angenommene Annotationen in Spalten, auch Ereignisse, ein Token je Zeile.</translation>
    </message>
    <message>
        <source>Accepted annotations, with the configuration that brat shows them by.</source>
        <translation>Angenommene Annotationen, mit der Konfiguration, nach der brat sie zeigt.</translation>
    </message>
    <message>
        <source>Accepted events in characters, all mentions of one event together.</source>
        <translation>Angenommene Ereignisse in Zeichen, alle Erwähnungen eines Ereignisses beisammen.</translation>
    </message>
    <message>
        <source>Accepted events in tokens, a line a sentence.</source>
        <translation>Angenommene Ereignisse in Token, ein Satz je Zeile.</translation>
    </message>
    <message>
        <source>Accepted events in tokens, a line an article.</source>
        <translation>Angenommene Ereignisse in Token, ein Artikel je Zeile.</translation>
    </message>
    <message>
        <source>Accepted names for taggers, a token a line.</source>
        <translation>Angenommene Namen für Tagger, ein Token je Zeile.</translation>
    </message>
    <message>
        <source>Accepted names, a sentence a row, as Parquet and JSON lines.</source>
        <translation>Angenommene Namen, ein Satz je Zeile, als Parquet und JSON-Zeilen.</translation>
    </message>
    <message>
        <source>Annotations and predictions, in a folder with the labelling interface.</source>
        <translation>Annotationen und Vorhersagen, im Ordner mit der Oberfläche zum Annotieren.</translation>
    </message>
    <message>
        <source>CoNLL (IOB2)</source>
        <translation>CoNLL (IOB2)</translation>
    </message>
    <message>
        <source>CoNLL-U Plus</source>
        <translation>CoNLL-U Plus</translation>
    </message>
    <message>
        <source>Dateline JSON</source>
        <translation>Dateline-JSON</translation>
    </message>
    <message>
        <source>Dateline JSON lines</source>
        <translation>Dateline-JSON, zeilenweise</translation>
    </message>
    <message>
        <source>DyGIE++</source>
        <translation>DyGIE++</translation>
    </message>
    <message>
        <source>Event extraction</source>
        <translation>Ereignisextraktion</translation>
    </message>
    <message>
        <source>Events (CSV)</source>
        <translation>Ereignisse (CSV)</translation>
    </message>
    <message>
        <source>Everything, with statuses, corrections and rejected suggestions, a line an article.</source>
        <translation>Alles, mit Status, Korrekturen und abgelehnten Vorschlägen, ein Artikel je Zeile.</translation>
    </message>
    <message>
        <source>Everything, with statuses, corrections and rejected suggestions.</source>
        <translation>Alles, mit Status, Berichtigungen und verworfenen Vorschlägen.</translation>
    </message>
    <message>
        <source>For UIMA and INCEpTION, a file an article, with the type system.</source>
        <translation>Für UIMA und INCEpTION, eine Datei je Artikel, mit dem Typsystem.</translation>
    </message>
    <message>
        <source>For WebAnno and INCEpTION, a file an article.</source>
        <translation>Für WebAnno und INCEpTION, eine Datei je Artikel.</translation>
    </message>
    <message>
        <source>For spacy train: as a folder with a configuration that it trains with as it is.</source>
        <translation>Für spacy train: als Ordner mit einer Konfiguration, mit der es ohne Weiteres trainiert.</translation>
    </message>
    <message>
        <source>For spreadsheets: an event a row, with date, type, code and actors.</source>
        <translation>Für Tabellenprogramme: ein Ereignis je Zeile, mit Datum, Typ, Code und Akteuren.</translation>
    </message>
    <message>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>MAVEN-Arg</source>
        <translation>MAVEN-Arg</translation>
    </message>
    <message>
        <source>OneIE and TextEE</source>
        <translation>OneIE und TextEE</translation>
    </message>
    <message>
        <source>Other annotation tools</source>
        <translation>Andere Werkzeuge</translation>
    </message>
    <message>
        <source>PER, ORG and LOC only</source>
        <translation>Nur PER, ORG und LOC</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>Spans and relations, a line an article.</source>
        <translation>Spannen und Relationen, ein Artikel je Zeile.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tasks with spans and relations, a line an article.</source>
        <translation>Aufgaben mit Spannen und Relationen, ein Artikel je Zeile.</translation>
    </message>
    <message>
        <source>The W3C&apos;s JSON-LD, each annotation with its place and its words.</source>
        <translation>JSON-LD des W3C, jede Annotation mit ihrer Stelle und ihren Wörtern.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>UIMA CAS XMI</translation>
    </message>
    <message>
        <source>Web Annotation</source>
        <translation>Web Annotation</translation>
    </message>
    <message>
        <source>WebAnno TSV</source>
        <translation>WebAnno TSV</translation>
    </message>
    <message>
        <source>What the format cannot carry is listed in {0}.</source>
        <translation>Was das Format nicht fasst, steht in {0}.</translation>
    </message>
    <message>
        <source>brat</source>
        <translation>brat</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>line ends {0} made LF</source>
        <translation>Zeilenenden {0} zu LF gemacht</translation>
    </message>
    <message>
        <source>same text as {0}</source>
        <translation>gleicher Text wie {0}</translation>
    </message>
    <message>
        <source>spaCy</source>
        <translation>spaCy</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>actor set</source>
        <translation>Akteur gesetzt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>attributed</source>
        <translation>zugeschrieben</translation>
    </message>
    <message>
        <source>attributes set</source>
        <translation>Attribute gesetzt</translation>
    </message>
    <message>
        <source>boundary moved</source>
        <translation>Grenze verschoben</translation>
    </message>
    <message>
        <source>came with the import</source>
        <translation>mit dem Import gekommen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>Merker</translation>
    </message>
    <message>
        <source>level set</source>
        <translation>Ebene gesetzt</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>proposed by a rule</source>
        <translation>Vorschlag einer Regel</translation>
    </message>
    <message>
        <source>proposed by the learnt model</source>
        <translation>Vorschlag des gelernten Modells</translation>
    </message>
    <message>
        <source>proposed by the lexicon</source>
        <translation>Vorschlag des Lexikons</translation>
    </message>
    <message>
        <source>proposed by the pipeline</source>
        <translation>Vorschlag der Pipeline</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>relabelled {before} → {after}</source>
        <translation>umbenannt {before} → {after}</translation>
    </message>
    <message>
        <source>roles changed</source>
        <translation>Rollen geändert</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>berührt</translation>
    </message>
    <message>
        <source>value set</source>
        <translation>Wert gesetzt</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{what} by {reviewer} {moment}</source>
        <translation>{what} von {reviewer} {moment}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verneint</translation>
    </message>
    <message>
        <source>discuss</source>
        <translation>klären</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>Nomen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>suggesting …</source>
        <translation>in Arbeit …</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>unreal</source>
        <translation>unwirklich</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>waiting …</source>
        <translation>wartet …</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} offen</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
</TS>
