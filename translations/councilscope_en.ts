<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Councilscope::CouncilModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest report names %n thing(s) to improve.</source>
        <translation>
            <numerusform>The latest report names %n thing to improve.</numerusform>
            <numerusform>The latest report names %n things to improve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricSeriesModel</name>
    <message numerus="yes">
        <source>the same in %n document(s)</source>
        <translation>
            <numerusform>the same in %n document</numerusform>
            <numerusform>the same in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelinePage</name>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n council</numerusform>
            <numerusform>%n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>%n inspection</numerusform>
            <numerusform>%n inspections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricChart</name>
    <message numerus="yes">
        <source>%1: %n council(s)</source>
        <translation>
            <numerusform>%1: %n council</numerusform>
            <numerusform>%1: %n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and letter(s).</source>
        <translation>
            <numerusform>Source: %n loaded report and letter.</numerusform>
            <numerusform>Source: %n loaded reports and letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded statistics file(s).</source>
        <translation>
            <numerusform>Source: %n loaded statistics file.</numerusform>
            <numerusform>Source: %n loaded statistics files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and statistics file(s).</source>
        <translation>
            <numerusform>Source: %n loaded report and statistics file.</numerusform>
            <numerusform>Source: %n loaded reports and statistics files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without a printed date stand at their inspection.</source>
        <translation>
            <numerusform>%n figure without a printed date stand at their inspection.</numerusform>
            <numerusform>%n figures without a printed date stand at their inspection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without any date are in the table only.</source>
        <translation>
            <numerusform>%n figure without any date are in the table only.</numerusform>
            <numerusform>%n figures without any date are in the table only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: from %2 (%3) to %4 (%5), %n figure(s).</source>
        <translation>
            <numerusform>%1: from %2 (%3) to %4 (%5), %n figure.</numerusform>
            <numerusform>%1: from %2 (%3) to %4 (%5), %n figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coverage: figures of %1 out of %n council(s), %2 in all.</source>
        <extracomment>%1 is how many of the chosen councils have figures, %2 the number of figures</extracomment>
        <translation>
            <numerusform>Coverage: figures of %1 out of %n council, %2 in all.</numerusform>
            <numerusform>Coverage: figures of %1 out of %n councils, %2 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the table</source>
        <translation>
            <numerusform>and %n more in the table</numerusform>
            <numerusform>and %n more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPool</name>
    <message numerus="yes">
        <source>Reading took longer than %n second(s) and was stopped.</source>
        <translation>
            <numerusform>Reading took longer than %n second and was stopped.</numerusform>
            <numerusform>Reading took longer than %n seconds and was stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadCommand</name>
    <message numerus="yes">
        <source>%1 of %n document(s) read again</source>
        <translation>
            <numerusform>%1 of %n document read again</numerusform>
            <numerusform>%1 of %n documents read again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineBlock</name>
    <message numerus="yes">
        <source>%1, %2: %n judgement(s).</source>
        <translation>
            <numerusform>%1, %2: %n judgement.</numerusform>
            <numerusform>%1, %2: %n judgements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) or event(s) without a grade.</source>
        <translation>
            <numerusform>%1: %n visit or event without a grade.</numerusform>
            <numerusform>%1: %n visits or events without a grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to improve</source>
        <translation>
            <numerusform>%n to improve</numerusform>
            <numerusform>%n to improve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 flagged %n time(s)</source>
        <translation>
            <numerusform>%1 flagged %n time</numerusform>
            <numerusform>%1 flagged %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n item(s) flagged, last on %3. Not mentioned in a loaded document since.</source>
        <translation>
            <numerusform>%1, %2: %n item flagged, last on %3. Not mentioned in a loaded document since.</numerusform>
            <numerusform>%1, %2: %n items flagged, last on %3. Not mentioned in a loaded document since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n graded inspection(s), %2.</source>
        <translation>
            <numerusform>%1: %n graded inspection, %2.</numerusform>
            <numerusform>%1: %n graded inspections, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message numerus="yes">
        <source>%n more theme(s) ▾</source>
        <translation>
            <numerusform>%n more theme ▾</numerusform>
            <numerusform>%n more themes ▾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message numerus="yes">
        <source>Inspections of children&apos;s services in %n council(s)</source>
        <translation>
            <numerusform>Inspections of children&apos;s services in %n council</numerusform>
            <numerusform>Inspections of children&apos;s services in %n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n published document(s) read by Councilscope.</source>
        <translation>
            <numerusform>Source: %n published document read by Councilscope.</numerusform>
            <numerusform>Source: %n published documents read by Councilscope.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more council(s) do not fit in this picture.</source>
        <translation>
            <numerusform>%n more council do not fit in this picture.</numerusform>
            <numerusform>%n more councils do not fit in this picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n strength(s)</source>
        <translation>
            <numerusform>%n strength</numerusform>
            <numerusform>%n strengths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) met</source>
        <translation>
            <numerusform>%n requirement met</numerusform>
            <numerusform>%n requirements met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) for improvement</source>
        <translation>
            <numerusform>%n area for improvement</numerusform>
            <numerusform>%n areas for improvement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority action(s)</source>
        <translation>
            <numerusform>%n priority action</numerusform>
            <numerusform>%n priority actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concern(s)</source>
        <translation>
            <numerusform>%n concern</numerusform>
            <numerusform>%n concerns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
</TS>
