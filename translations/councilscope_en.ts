<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CaseEdits</name>
    <message numerus="yes">
        <source>Change status to “%1”: %n case(s)</source>
        <comment>status</comment>
        <translation>
            <numerusform>Change status to “%1”: %n case</numerusform>
            <numerusform>Change status to “%1”: %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseLanes</name>
    <message numerus="yes">
        <source>And %n more mention(s) on this date.</source>
        <translation>
            <numerusform>And %n more mention on this date.</numerusform>
            <numerusform>And %n more mentions on this date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n case(s), %3.</source>
        <translation>
            <numerusform>%1, %2: %n case, %3.</numerusform>
            <numerusform>%1, %2: %n cases, %3.</numerusform>
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
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n mention(s).</source>
        <translation>
            <numerusform>%n mention.</numerusform>
            <numerusform>%n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) apart.</source>
        <translation>
            <numerusform>%n month apart.</numerusform>
            <numerusform>%n months apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonSummary</name>
    <message numerus="yes">
        <source>Children’s services of %n council(s) compared</source>
        <translation>
            <numerusform>Children’s services of %n council compared</numerusform>
            <numerusform>Children’s services of %n councils compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from %n loaded document(s) of the chosen councils.</source>
        <translation>
            <numerusform>Made from %n loaded document of the chosen councils.</numerusform>
            <numerusform>Made from %n loaded documents of the chosen councils.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from %n loaded document(s) of the chosen councils, published between %1 and %2.</source>
        <translation>
            <numerusform>Made from %n loaded document of the chosen councils, published between %1 and %2.</numerusform>
            <numerusform>Made from %n loaded documents of the chosen councils, published between %1 and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) or finding(s) have no date and are not shown here.</source>
        <translation>
            <numerusform>%n judgement or finding has no date and is not shown here.</numerusform>
            <numerusform>%n judgements or findings have no date and are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message numerus="yes">
        <source>The inspection is printed as lasting %n day(s), more than eight weeks.</source>
        <translation>
            <numerusform>The inspection is printed as lasting %n day, more than eight weeks.</numerusform>
            <numerusform>The inspection is printed as lasting %n days, more than eight weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseChangeModel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged again</source>
        <translation>
            <numerusform>%n flagged again</numerusform>
            <numerusform>%n flagged again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back</source>
        <translation>
            <numerusform>%n came back</numerusform>
            <numerusform>%n came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better, not met</source>
        <translation>
            <numerusform>%n better, not met</numerusform>
            <numerusform>%n better, not met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned</source>
        <translation>
            <numerusform>%n not mentioned</numerusform>
            <numerusform>%n not mentioned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseDetail</name>
    <message numerus="yes">
        <source>%1 · %2 · %n mention(s)</source>
        <comment>council, status</comment>
        <translation>
            <numerusform>%1 · %2 · %n mention</numerusform>
            <numerusform>%1 · %2 · %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseEventDialog</name>
    <message numerus="yes">
        <source>%n case(s), the first of them: %1</source>
        <translation>
            <numerusform>%n case: %1</numerusform>
            <numerusform>%n cases, the first of them: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseModel</name>
    <message numerus="yes">
        <source>%1 · %n case(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1 · %n case</numerusform>
            <numerusform>%1 · %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n case(s), %2 open</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1 · %n case, %2 open</numerusform>
            <numerusform>%1 · %n cases, %2 open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CasesPage</name>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n council</numerusform>
            <numerusform>%n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%1: %n council(s) with documents, %2 compared.</source>
        <translation>
            <numerusform>%1: %n council with documents, %2 compared.</numerusform>
            <numerusform>%1: %n councils with documents, %2 compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are open.</source>
        <translation>
            <numerusform>%n case is open.</numerusform>
            <numerusform>%n cases are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CouncilPanel</name>
    <message numerus="yes">
        <source>Filter %n council(s)</source>
        <translation>
            <numerusform>Filter %n council</numerusform>
            <numerusform>Filter %n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add region %1 (%n council(s))</source>
        <translation>
            <numerusform>Add region %1 (%n council)</numerusform>
            <numerusform>Add region %1 (%n councils)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n council(s) with documents</source>
        <translation>
            <numerusform>The %n council with documents</numerusform>
            <numerusform>All %n councils with documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n compared</source>
        <translation>
            <numerusform>%n compared</numerusform>
            <numerusform>%n compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CoveragePage</name>
    <message numerus="yes">
        <source>What to look for (%n)</source>
        <translation>
            <numerusform>What to look for (%n)</numerusform>
            <numerusform>What to look for (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentPage</name>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n page found</numerusform>
            <numerusform>%n pages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentViewer</name>
    <message numerus="yes">
        <source>%n note(s) in all.</source>
        <translation>
            <numerusform>%n note in all.</numerusform>
            <numerusform>%n notes in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::DropHint</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation>
            <numerusform>Drop to import %n file</numerusform>
            <numerusform>Drop to import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::EvidencePanel</name>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>%n more case</numerusform>
            <numerusform>%n more cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::HistoryWindow</name>
    <message numerus="yes">
        <source>%n act(s) shown. Enter shows the words in the evidence.</source>
        <translation>
            <numerusform>%n act shown. Enter shows the words in the evidence.</numerusform>
            <numerusform>%n acts shown. Enter shows the words in the evidence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportController</name>
    <message numerus="yes">
        <source>%n file(s) loaded.</source>
        <translation>
            <numerusform>%n file loaded.</numerusform>
            <numerusform>%n files loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were already in the library.</source>
        <translation>
            <numerusform>%n file was already in the library.</numerusform>
            <numerusform>%n files were already in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportReportDialog</name>
    <message numerus="yes">
        <source>%n file(s) loaded</source>
        <translation>
            <numerusform>%n file loaded</numerusform>
            <numerusform>%n files loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not loaded, with the reason</source>
        <translation>
            <numerusform>%n not loaded, with the reason</numerusform>
            <numerusform>%n not loaded, with the reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::MainWindow</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n council</numerusform>
            <numerusform>%n councils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with page evidence</source>
        <translation>
            <numerusform>%Ln with page evidence</numerusform>
            <numerusform>%Ln with page evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::MessageBar</name>
    <message numerus="yes">
        <source>Dismiss all %n</source>
        <translation>
            <numerusform>Dismiss all %n</numerusform>
            <numerusform>Dismiss all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricChartView</name>
    <message numerus="yes">
        <source>%1, %2: %3, of %n council(s).</source>
        <translation>
            <numerusform>%1, %2: %3, of %n council.</numerusform>
            <numerusform>%1, %2: %3, of %n councils.</numerusform>
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
    <message numerus="yes">
        <source>worked out from %n council(s)</source>
        <translation>
            <numerusform>worked out from %n council</numerusform>
            <numerusform>worked out from %n councils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricsPage</name>
    <message numerus="yes">
        <source>&amp;Only the %n figure(s) that differ from another source</source>
        <translation>
            <numerusform>&amp;Only the %n figure that differs from another source</numerusform>
            <numerusform>&amp;Only the %n figures that differ from another source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ProposalPanel</name>
    <message numerus="yes">
        <source>%n proposed link(s). A accepts, X rejects, O opens the later document, N goes to the next.</source>
        <translation>
            <numerusform>%n proposed link. A accepts, X rejects, O opens the later document, N goes to the next.</numerusform>
            <numerusform>%n proposed links. A accepts, X rejects, O opens the later document, N goes to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker proposal(s) are hidden by the threshold.</source>
        <translation>
            <numerusform>%n weaker proposal is hidden by the threshold.</numerusform>
            <numerusform>%n weaker proposals are hidden by the threshold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ReviewQueuePanel</name>
    <message numerus="yes">
        <source>%n record(s) to review. C confirms, E corrects, X rejects, N goes to the next.</source>
        <translation>
            <numerusform>%n record to review. C confirms, E corrects, X rejects, N goes to the next.</numerusform>
            <numerusform>%n records to review. C confirms, E corrects, X rejects, N goes to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected record(s). R restores one, N goes to the next.</source>
        <translation>
            <numerusform>%n rejected record. R restores it, N goes to the next.</numerusform>
            <numerusform>%n rejected records. R restores one, N goes to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for a record that their documents do not hold any more. R confirms that it is gone, N goes to the next.</source>
        <translation>
            <numerusform>%n decision waits for a record that its document does not hold any more. R confirms that it is gone, N goes to the next.</numerusform>
            <numerusform>%n decisions wait for a record that their documents do not hold any more. R confirms that it is gone, N goes to the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ThemeHistoryModel</name>
    <message numerus="yes">
        <source>%1: %n case(s),</source>
        <translation>
            <numerusform>%1: %n case,</numerusform>
            <numerusform>%1: %n cases,</numerusform>
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
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePicture</name>
    <message numerus="yes">
        <source>What is loaded of %n council(s), year by year</source>
        <translation>
            <numerusform>What is loaded of %n council, year by year</numerusform>
            <numerusform>What is loaded of %n councils, year by year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>%1: %2 of %n known inspection(s) and visit(s) are loaded.</source>
        <extracomment>%1 council, %2 a number, %n known inspections and visits</extracomment>
        <translation>
            <numerusform>%1: %2 of %n known inspection or visit is loaded.</numerusform>
            <numerusform>%1: %2 of %n known inspections and visits are loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n known inspection(s) and visit(s) are loaded</source>
        <extracomment>%1 a number, %n known inspections and visits</extracomment>
        <translation>
            <numerusform>%1 of %n known inspection or visit is loaded</numerusform>
            <numerusform>%1 of %n known inspections and visits are loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only mentioned</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n only mentioned</numerusform>
            <numerusform>%n only mentioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only listed in published tables</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n only listed in published tables</numerusform>
            <numerusform>%n only listed in published tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from news or summaries</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n known from news or summaries</numerusform>
            <numerusform>%n known from news or summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stated count(s) differ from what was found</source>
        <translation>
            <numerusform>%n stated count differs from what was found</numerusform>
            <numerusform>%n stated counts differ from what was found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetImport</name>
    <message numerus="yes">
        <source>%n row(s) of earlier files are replaced.</source>
        <translation>
            <numerusform>%n row of earlier files is replaced.</numerusform>
            <numerusform>%n rows of earlier files are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as a later file has them.</source>
        <translation>
            <numerusform>%n row stays as a later file has it.</numerusform>
            <numerusform>%n rows stay as a later file has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ.</source>
        <translation>
            <numerusform>%n value differs.</numerusform>
            <numerusform>%n values differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetReader</name>
    <message numerus="yes">
        <source>%n row(s) were left out. </source>
        <translation>
            <numerusform>%n row was left out. </numerusform>
            <numerusform>%n rows were left out. </numerusform>
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
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%1 of %n file(s) read</source>
        <translation>
            <numerusform>%1 of %n file read</numerusform>
            <numerusform>%1 of %n files read</numerusform>
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
            <numerusform>Source: %n loaded report or letter.</numerusform>
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
            <numerusform>Source: %n loaded report or statistics file.</numerusform>
            <numerusform>Source: %n loaded reports and statistics files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without a printed date stand at their inspection.</source>
        <translation>
            <numerusform>%n figure without a printed date stands at its inspection.</numerusform>
            <numerusform>%n figures without a printed date stand at their inspection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without any date are in the table only.</source>
        <translation>
            <numerusform>%n figure without any date is in the table only.</numerusform>
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
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n council(s)</source>
        <translation>
            <numerusform>%1 of %n council</numerusform>
            <numerusform>%1 of %n councils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadWorker</name>
    <message numerus="yes">
        <source>Nothing could be read on %n page(s): pictures without text, or damaged.</source>
        <translation>
            <numerusform>Nothing could be read on %n page: pictures without text, or damaged.</numerusform>
            <numerusform>Nothing could be read on %n pages: pictures without text, or damaged.</numerusform>
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
    <name>SummaryCases</name>
    <message numerus="yes">
        <source>flagged %n time(s) since %1, last %2</source>
        <translation>
            <numerusform>flagged %n time since %1, last %2</numerusform>
            <numerusform>flagged %n times since %1, last %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message numerus="yes">
        <source>page %1</source>
        <translation>
            <numerusform>page %1</numerusform>
            <numerusform>page %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <source>%n met, to confirm</source>
        <translation>
            <numerusform>%n met, to confirm</numerusform>
            <numerusform>%n met, to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
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
        <source>%1: %n graded inspection(s), %2.</source>
        <translation>
            <numerusform>%1: %n graded inspection, %2.</numerusform>
            <numerusform>%1: %n graded inspections, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s), by theme</source>
        <translation>
            <numerusform>%n case, by theme</numerusform>
            <numerusform>%n cases, by theme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned since</source>
        <translation>
            <numerusform>%n not mentioned since</numerusform>
            <numerusform>%n not mentioned since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counted but not named</source>
        <translation>
            <numerusform>%n counted but not named</numerusform>
            <numerusform>%n counted but not named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): %1.</source>
        <translation>
            <numerusform>%n case: %1.</numerusform>
            <numerusform>%n cases: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message numerus="yes">
        <source>%n more theme(s)</source>
        <translation>
            <numerusform>%n more theme</numerusform>
            <numerusform>%n more themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
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
            <numerusform>%n more council does not fit in this picture.</numerusform>
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
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
</TS>
