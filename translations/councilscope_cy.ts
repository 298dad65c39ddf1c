<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>Councilscope</name>
    <message>
        <source>There is no council “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are in the table that “export councils” writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2022-09-21, 2022-09 or 2022.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads files and folders into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a table: documents, inspections, judgements, findings, observations, statements, cases, case-events, councils.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches the text of all documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws councils on one axis of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the figures of one metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the summary of councils.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the library; lists what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the library while others work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the text of one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is found in one document, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the stored documents again with today&apos;s rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: councilscope [--library PATH|postgresql://USER@HOST/DB] [--json] [--quiet] [COMMAND ...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens; files and folders named are loaded into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file or folder is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %n file(s) read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--library needs a path or a postgresql:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>councilscope --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspection&apos;s last day is printed as one before its first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year of the inspection&apos;s days is printed with five digits and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is dated before the end of the inspection it reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month of the inspection is printed without a year: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rules file lacks its list of rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the rules into a list named “rules”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No beginning of the pattern matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” matching stopped after “%2”, which the beginning of the pattern matches: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample that must match does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the pattern from that place on, or the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample that must not match does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” the pattern matches “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the pattern narrower, or remove the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by a newer version of Councilscope (layout %1; this program knows %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to write to the file and its folder, or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::CommandContext</name>
    <message>
        <source>Usage: councilscope %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::CouncilModel</name>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspected %1</source>
        <comment>%1: 10 months ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>area, grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>council, when inspected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The latest report names %n thing(s) to improve.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentPageView</name>
    <message>
        <source>No page is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no pages. Its text is shown on the Documents page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1. Marked: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::ExportDialog</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: pixels, for documents and the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG: lines, for drawing programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: lines, for print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file will have %1 × %2 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp at every size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::FilterOptions</name>
    <message>
        <source>Only this council; may be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this date on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportReportModel</name>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason and what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::Library</name>
    <message>
        <source>The document cannot be removed from the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::Library::Private</name>
    <message>
        <source>The library cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be saved in the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::LibraryCheck</name>
    <message>
        <source>The evidence of a record in “%1” is not in the document&apos;s text at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run reread for its council.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored bytes of a document are not those that were loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the document and load its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes are stored that belong to no document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document&apos;s inspection is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inspection is in no document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricSeriesModel</name>
    <message>
        <source>printed in a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistics file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dated by its inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another document differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the same in %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::PageView</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::PostgresDialect</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library on a server cannot be copied by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the server&apos;s own program pg_dump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached or refuses you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the name and the password, and whether the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner for the right to create and change tables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::RecordListModel</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::RuleParser</name>
    <message>
        <source>A rule has an unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known keys: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule lacks a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a text that is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of a rule is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of a rule is not a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule names an unknown word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern uses an unknown fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule has an unknown option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known options: i, m, s, x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern of a rule cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern has a gap without a bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the greatest length, for example .{0,200}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule lacks samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one sample that must match and one that must not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::RuleSet</name>
    <message>
        <source>Rules could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rules have the same id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each rule an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::SchemaMigrator</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a database of another program in this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be brought up to date; step “%1” was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy made before is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::SqliteDialect</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder does not exist and cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the library cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a backup copy, or make a new library from the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the table “%1” belongs to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index for searching does not fit the documents&apos; text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a library, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to a backup copy, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::ThemeCatalogue</name>
    <message>
        <source>A theme cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks a key, a title or words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of themes is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelineLegend</name>
    <message>
        <source>not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loaded document speaks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelineModel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelinePainter</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale changed: “adequate” → “requires improvement”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overall grade ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loaded document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer themes ▴</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>suppressed (c)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable (z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds to 0 but is not 0 (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low reliability (u)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per 10,000 children</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gazetteer</name>
    <message>
        <source>The list of councils cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two councils of the same time are called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no council.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlReader</name>
    <message>
        <source>The web page holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be made by a script when it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the text of the page to a file and import that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageExporter</name>
    <message>
        <source>The picture could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels does not fit into the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ending .%1 is none of .png, .svg and .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricChart</name>
    <message>
        <source>%1: %2 without a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 rose from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 fell from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 again at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: highest in %2, lowest in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: highest in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n council(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and letter(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded statistics file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and statistics file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measure: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Coverage: %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> of %1 of %n chosen council(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without a printed date stand at their inspection.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without any date are in the table only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, overall %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no value is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: from %2 (%3) to %4 (%5), %n figure(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents are loaded. Import reports with File › Import, or drop them on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No council is chosen. Tick councils on the left to compare their figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loaded documents of the chosen councils print no figures. Choose other councils or import their inspection reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures of this measure lie outside the chosen period. Make the period longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure of this measure has a date. The table lists what is printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainTextReader</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordEvidence</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was judged %2 for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3, as at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3; the document prints no date for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to be resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to persist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected by a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database driver %1 is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package of Qt&apos;s SQL driver for this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 %2</source>
        <comment>day, month</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBlock</name>
    <message>
        <source>%1, %2: %3 since %4 (%5).</source>
        <extracomment>%1 council, %2 area, %3 grade, %4 date, %5 kind of inspection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until the inspection of %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until %6; the inspection then grades each area and nothing overall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until %6; inspections since then do not judge this area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grade is a conclusion; it is not printed as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another loaded document gives a different grade for the same inspection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 joint</source>
        <comment>grade letter of one judgement over two areas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>area, grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no overall grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no overall grade since the inspection of %2. Inspections from April 2026 grade each area and nothing overall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: no loaded document judges this area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n judgement(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: intervention, %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3. Not graded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits and events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) or event(s) without a grade.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to improve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4. “%5”</source>
        <extracomment>%1 council, %2 what is counted, %3 kind of inspection, %4 date, %5 words of the report</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 flagged %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n item(s) flagged, last on %3. Not mentioned in a loaded document since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>inspected %1</source>
        <comment>%1: 10 months ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no loaded document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n graded inspection(s), %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message numerus="yes">
        <source>%n more theme(s) ▾</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message numerus="yes">
        <source>Inspections of children&apos;s services in %n council(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Inspections of children&apos;s services: %1</source>
        <extracomment>%1: names of councils</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Source: %n published document(s) read by Councilscope.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more council(s) do not fit in this picture.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>en</source>
        <extracomment>The language code of this translation, for the names of months: en, cy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requires improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adequate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inadequate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after and permanence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children in care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children in care and care leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>care and leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unannounced inspection of contact, referral and assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding and looked after children inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child protection inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single inspection (SIF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ILACS inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint targeted area inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focused visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area SEND inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unannounced inspection letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focused visit letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring visit letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint targeted area inspection letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area SEND report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meets requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area for improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n strength(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) met</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) for improvement</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority action(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concern(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, published %2</source>
        <extracomment>%1 is a kind of document, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a month ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
