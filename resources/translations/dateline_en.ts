<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActorRow</name>
    <message numerus="yes">
        <source>also in %n other article(s)</source>
        <translation>
            <numerusform>also in %n other article</numerusform>
            <numerusform>also in %n other articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllLikeThis</name>
    <message numerus="yes">
        <source>%n more labelled {label}.</source>
        <translation>
            <numerusform>%n more labelled {label}.</numerusform>
            <numerusform>%n more labelled {label}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar place(s) left to judge.</source>
        <translation>
            <numerusform>%n similar place left to judge.</numerusform>
            <numerusform>%n similar places left to judge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPreview</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %n cannot change</source>
        <translation>
            <numerusform>· %n cannot change</numerusform>
            <numerusform>· %n cannot change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message numerus="yes">
        <source>and %n more with the same columns</source>
        <translation>
            <numerusform>and %n more with the same columns</numerusform>
            <numerusform>and %n more with the same columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n annotation(s) in boilerplate</source>
        <translation>
            <numerusform>%n annotation in boilerplate</numerusform>
            <numerusform>%n annotations in boilerplate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) outside the sentence</source>
        <translation>
            <numerusform>%n argument outside the sentence</numerusform>
            <numerusform>%n arguments outside the sentence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) that are events</source>
        <translation>
            <numerusform>%n argument that is an event</numerusform>
            <numerusform>%n arguments that are events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) whose filler is not accepted</source>
        <translation>
            <numerusform>%n argument whose filler is not accepted</numerusform>
            <numerusform>%n arguments whose filler is not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen.</source>
        <translation>
            <numerusform>%n article chosen.</numerusform>
            <numerusform>%n articles chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out because they are not finished.</source>
        <translation>
            <numerusform>%n article left out because it is not finished.</numerusform>
            <numerusform>%n articles left out because they are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left out with the text of another.</source>
        <translation>
            <numerusform>%n article left out with the text of another.</numerusform>
            <numerusform>%n articles left out with the text of another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to {output}.</source>
        <translation>
            <numerusform>%n article written to {output}.</numerusform>
            <numerusform>%n articles written to {output}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that the format cannot hold</source>
        <translation>
            <numerusform>%n character that the format cannot hold</numerusform>
            <numerusform>%n characters that the format cannot hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) kept</source>
        <translation>
            <numerusform>%n control character kept</numerusform>
            <numerusform>%n control characters kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s) off token borders</source>
        <translation>
            <numerusform>%n entity off token borders</numerusform>
            <numerusform>%n entities off token borders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) on the trigger of another</source>
        <translation>
            <numerusform>%n event on the trigger of another</numerusform>
            <numerusform>%n events on the trigger of another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without their attributes</source>
        <translation>
            <numerusform>%n event without its attributes</numerusform>
            <numerusform>%n events without their attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without their speakers</source>
        <translation>
            <numerusform>%n event without its speaker</numerusform>
            <numerusform>%n events without their speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s) without a name</source>
        <translation>
            <numerusform>%n filler without a name</numerusform>
            <numerusform>%n fillers without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fragmented entity(s)</source>
        <translation>
            <numerusform>%n fragmented entity</numerusform>
            <numerusform>%n fragmented entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) between mentions of one event</source>
        <translation>
            <numerusform>%n link between mentions of one event</numerusform>
            <numerusform>%n links between mentions of one event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to actors</source>
        <translation>
            <numerusform>%n link to actors</numerusform>
            <numerusform>%n links to actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nominal mention(s)</source>
        <translation>
            <numerusform>%n nominal mention</numerusform>
            <numerusform>%n nominal mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlapping entity(s), the longer one stays</source>
        <translation>
            <numerusform>%n overlapping entity, the longer one stays</numerusform>
            <numerusform>%n overlapping entities, the longer one stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected suggestion(s)</source>
        <translation>
            <numerusform>%n rejected suggestion</numerusform>
            <numerusform>%n rejected suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved value(s)</source>
        <translation>
            <numerusform>%n resolved value</numerusform>
            <numerusform>%n resolved values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) in several parts</source>
        <translation>
            <numerusform>%n trigger in several parts</numerusform>
            <numerusform>%n triggers in several parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) of several words</source>
        <translation>
            <numerusform>%n trigger of several words</numerusform>
            <numerusform>%n triggers of several words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) off token borders</source>
        <translation>
            <numerusform>%n trigger off token borders</numerusform>
            <numerusform>%n triggers off token borders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n suggestion accepted.</numerusform>
            <numerusform>%n suggestions accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected.</source>
        <translation>
            <numerusform>%n suggestion rejected.</numerusform>
            <numerusform>%n suggestions rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n decision(s) undone.</source>
        <translation>
            <numerusform>%n decision undone.</numerusform>
            <numerusform>%n decisions undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitCounts</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changes %n more with it</source>
        <translation>
            <numerusform>changes %n more with it</numerusform>
            <numerusform>changes %n more with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message numerus="yes">
        <source>%n article(s) with decided annotations count as finished</source>
        <translation>
            <numerusform>%n article with decided annotations counts as finished</numerusform>
            <numerusform>%n articles with decided annotations count as finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftCounts</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) without label</source>
        <translation>
            <numerusform>%n name without label</numerusform>
            <numerusform>%n names without label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role filler(s) not decided</source>
        <translation>
            <numerusform>%n role filler not decided</numerusform>
            <numerusform>%n role fillers not decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger word(s) without event</source>
        <translation>
            <numerusform>%n trigger word without event</numerusform>
            <numerusform>%n trigger words without event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label} in %n finished article(s).</source>
        <translation>
            <numerusform>{label} in %n finished article.</numerusform>
            <numerusform>{label} in %n finished articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCounts</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepts %n more with it</source>
        <translation>
            <numerusform>accepts %n more with it</numerusform>
            <numerusform>accepts %n more with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalListModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>%n suggestion open</numerusform>
            <numerusform>%n suggestions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsHead</name>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>%n suggestion open</numerusform>
            <numerusform>%n suggestions open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message numerus="yes">
        <source>The filter hides %n open suggestion(s)</source>
        <translation>
            <numerusform>The filter hides %n open suggestion</numerusform>
            <numerusform>The filter hides %n open suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoPreviewDialog</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n decision(s)</source>
        <translation>
            <numerusform>Undo %n decision</numerusform>
            <numerusform>Undo %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more before them</source>
        <translation>
            <numerusform>and %n more before them</numerusform>
            <numerusform>and %n more before them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
