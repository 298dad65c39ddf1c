<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>BackupCommand</name>
    <message>
        <source>Name the file of the copy.</source>
        <translation>Enwch ffeil y copi.</translation>
    </message>
    <message>
        <source>The library was copied to %1</source>
        <translation>Copïwyd y llyfrgell i %1</translation>
    </message>
</context>
<context>
    <name>BiographyPainter</name>
    <message>
        <source>No date is known for what is said of this case.</source>
        <translation>Nid oes dyddiad hysbys ar gyfer yr hyn a ddywedir am yr achos hwn.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>not mentioned since</source>
        <translation>dim sôn ers hynny</translation>
    </message>
</context>
<context>
    <name>CaseBiography</name>
    <message>
        <source>%1: %2</source>
        <comment>title of the case, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: does not speak of it.</source>
        <comment>kind of inspection, date</comment>
        <translation>%1, %2: nid yw&apos;n sôn amdano.</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Crybwylliad</translation>
    </message>
</context>
<context>
    <name>CaseCheck</name>
    <message>
        <source>What %1 entered on a case of %2 cannot be understood.</source>
        <translation>Ni ellir deall yr hyn a gofnododd %1 ar achos yn %2.</translation>
    </message>
    <message>
        <source>Go back to a backup copy.</source>
        <translation>Ewch yn ôl at gopi wrth gefn.</translation>
    </message>
    <message>
        <source>What %1 entered on a case of %2 is about words that no document of the library holds now.</source>
        <translation>Mae&apos;r hyn a gofnododd %1 ar achos yn %2 yn ymwneud â geiriau nad ydynt bellach mewn unrhyw ddogfen yn y llyfrgell.</translation>
    </message>
    <message>
        <source>The words were: “%1”.</source>
        <translation>Y geiriau oedd: “%1”.</translation>
    </message>
    <message>
        <source>It counts again once the document is loaded again.</source>
        <translation>Bydd yn cyfrif eto pan lwythir y ddogfen eto.</translation>
    </message>
    <message>
        <source>The stored bytes of a case&apos;s file are not those that were added.</source>
        <translation>Nid beitiau storiedig ffeil achos yw&apos;r rhai a ychwanegwyd.</translation>
    </message>
    <message>
        <source>Remove the file from its case and add it again.</source>
        <translation>Tynnwch y ffeil o&apos;i hachos ac ychwanegwch hi eto.</translation>
    </message>
    <message>
        <source>A file is stored that belongs to no case.</source>
        <translation>Mae ffeil wedi&apos;i storio nad yw&apos;n perthyn i unrhyw achos.</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>Done again: %1</source>
        <translation>Ail-wnaed: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Dadwnaed: %1</translation>
    </message>
</context>
<context>
    <name>CaseEdits</name>
    <message>
        <source>Change status to “%1”: %2</source>
        <comment>status, title of the case</comment>
        <translation>Newid statws i “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>Change status to “%1”: %n case(s)</source>
        <comment>status</comment>
        <translation>
            <numerusform>Newid statws i “%1”: %n o achosion</numerusform>
            <numerusform>Newid statws i “%1”: %n achos</numerusform>
            <numerusform>Newid statws i “%1”: %n o achosion</numerusform>
            <numerusform>Newid statws i “%1”: %n o achosion</numerusform>
            <numerusform>Newid statws i “%1”: %n o achosion</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note: %1</source>
        <comment>title of the case</comment>
        <translation>Ychwanegu nodyn: %1</translation>
    </message>
    <message>
        <source>Change plan: %1</source>
        <comment>title of the case</comment>
        <translation>Newid cynllun: %1</translation>
    </message>
    <message>
        <source>Add file “%1”: %2</source>
        <comment>file, title of the case</comment>
        <translation>Ychwanegu ffeil “%1”: %2</translation>
    </message>
    <message>
        <source>Remove file “%1”</source>
        <translation>Tynnu ffeil “%1”</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Accept link</source>
        <translation>Derbyn cyswllt</translation>
    </message>
    <message>
        <source>Reject link</source>
        <translation>Gwrthod cyswllt</translation>
    </message>
    <message>
        <source>Merge “%1” and “%2”</source>
        <comment>titles of cases</comment>
        <translation>Uno “%1” a “%2”</translation>
    </message>
    <message>
        <source>Split case: %1</source>
        <comment>title of the case</comment>
        <translation>Hollti achos: %1</translation>
    </message>
</context>
<context>
    <name>CaseLanes</name>
    <message>
        <source>%1: %2</source>
        <comment>title of the case, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <extracomment>%1 council, %2 title of the case, %3 what was said and when</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>And %n more mention(s) on this date.</source>
        <translation>
            <numerusform>A %n o grybwylliadau eraill ar y dyddiad hwn.</numerusform>
            <numerusform>A %n crybwylliad arall ar y dyddiad hwn.</numerusform>
            <numerusform>A %n o grybwylliadau eraill ar y dyddiad hwn.</numerusform>
            <numerusform>A %n o grybwylliadau eraill ar y dyddiad hwn.</numerusform>
            <numerusform>A %n o grybwylliadau eraill ar y dyddiad hwn.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, what happened: 3 flagged again</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2, %3: of its cases %4. “%5”</source>
        <extracomment>%1 council, %2 theme, %3 date, %4 &quot;3 flagged again, 1 better, not met&quot;, %5 words of the report</extracomment>
        <translation>%1, %2, %3: o&apos;i achosion %4. “%5”</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Dim thema</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n case(s), %3.</source>
        <translation>
            <numerusform>%1, %2: %n o achosion, %3.</numerusform>
            <numerusform>%1, %2: %n achos, %3.</numerusform>
            <numerusform>%1, %2: %n o achosion, %3.</numerusform>
            <numerusform>%1, %2: %n o achosion, %3.</numerusform>
            <numerusform>%1, %2: %n o achosion, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n i&apos;w cadarnhau</numerusform>
            <numerusform>%n i&apos;w gadarnhau</numerusform>
            <numerusform>%n i&apos;w cadarnhau</numerusform>
            <numerusform>%n i&apos;w cadarnhau</numerusform>
            <numerusform>%n i&apos;w cadarnhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;i ddatrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseLedger</name>
    <message>
        <source>Priority action %1 of %2 that are not named</source>
        <translation>Cam â blaenoriaeth %1 o %2 nas enwir</translation>
    </message>
    <message>
        <source>Area for improvement %1 of %2 that are not named</source>
        <translation>Maes i&apos;w wella %1 o %2 nas enwir</translation>
    </message>
    <message>
        <source>Areas for improvement of an earlier inspection: not loaded</source>
        <translation>Meysydd i&apos;w gwella o arolygiad cynharach: heb eu llwytho</translation>
    </message>
    <message>
        <source>Areas for improvement of %1: not loaded</source>
        <translation>Meysydd i&apos;w gwella o %1: heb eu llwytho</translation>
    </message>
</context>
<context>
    <name>CasePlan</name>
    <message>
        <source>No.</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Diffyg</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Nodwyd</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I&apos;w gwblhau</translation>
    </message>
    <message>
        <source>R/A/G</source>
        <translation>C/O/G</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title of the case, kind</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>Cynllun gwella</translation>
    </message>
    <message>
        <source>%1. As at %2.</source>
        <comment>which cases, date</comment>
        <translation>%1. Fel yr oedd ar %2.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 cases are printed. Filters choose fewer.</source>
        <translation>Dim ond y %1 cyntaf o %2 o achosion a argreffir. Mae hidlyddion yn dewis llai.</translation>
    </message>
</context>
<context>
    <name>CaseStore</name>
    <message>
        <source>The change to the case cannot be saved.</source>
        <translation>Ni ellir cadw&apos;r newid i&apos;r achos.</translation>
    </message>
    <message>
        <source>%1 has changed it in the meantime (%2): %3</source>
        <translation>Mae %1 wedi ei newid yn y cyfamser (%2): %3</translation>
    </message>
    <message>
        <source>Look at the case as it is now, and enter your change again if it is still needed.</source>
        <translation>Edrychwch ar yr achos fel y mae nawr, a chofnodwch eich newid eto os oes ei angen o hyd.</translation>
    </message>
    <message>
        <source>Something that every entry needs is missing.</source>
        <translation>Mae rhywbeth sydd ei angen ar bob cofnod ar goll.</translation>
    </message>
    <message>
        <source>Fill in all that is asked for.</source>
        <translation>Llenwch bopeth y gofynnir amdano.</translation>
    </message>
    <message>
        <source>The library has no such entry.</source>
        <translation>Nid oes cofnod o&apos;r fath yn y llyfrgell.</translation>
    </message>
    <message>
        <source>The file cannot be kept in the library.</source>
        <translation>Ni ellir cadw&apos;r ffeil yn y llyfrgell.</translation>
    </message>
    <message>
        <source>It is larger than 50 MB.</source>
        <translation>Mae dros 50 MB.</translation>
    </message>
    <message>
        <source>Keep it where it is, and write a note that says where.</source>
        <translation>Cadwch hi lle y mae, ac ysgrifennwch nodyn sy&apos;n dweud ble.</translation>
    </message>
    <message>
        <source>Its content is not the one that was chosen.</source>
        <translation>Nid ei chynnwys yw&apos;r un a ddewiswyd.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>Dewiswch hi eto.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Improving</source>
        <translation>Yn gwella</translation>
    </message>
    <message>
        <source>Persisting</source>
        <translation>Yn parhau</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Datryswyd</translation>
    </message>
    <message>
        <source>Met, to confirm</source>
        <translation>Datryswyd, i&apos;w gadarnhau</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Daeth yn ôl</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Wedi&apos;i ddisodli</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Wedi&apos;i uno</translation>
    </message>
    <message>
        <source>Not a defect</source>
        <translation>Nid diffyg</translation>
    </message>
    <message>
        <source>%1, not mentioned since</source>
        <translation>%1, dim sôn ers hynny</translation>
    </message>
    <message>
        <source>%1 · silent</source>
        <comment>status, not mentioned since</comment>
        <translation>%1 · dim sôn</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>nodwyd</translation>
    </message>
    <message>
        <source>flagged again</source>
        <translation>nodwyd eto</translation>
    </message>
    <message>
        <source>improving, not met</source>
        <translation>yn gwella, heb ei ddatrys</translation>
    </message>
    <message>
        <source>met</source>
        <translation>datryswyd</translation>
    </message>
    <message>
        <source>met, to confirm</source>
        <translation>datryswyd, i&apos;w gadarnhau</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>daeth yn ôl</translation>
    </message>
    <message>
        <source>closed by a person</source>
        <translation>caewyd gan berson</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>honiad</translation>
    </message>
    <message>
        <source>F</source>
        <comment>letter for: flagged</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>A</source>
        <comment>letter for: flagged again</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>I</source>
        <comment>letter for: improving, not met</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>M</source>
        <comment>letter for: met</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>?</source>
        <comment>letter for: met, to confirm</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter for: came back</comment>
        <translation>Ô</translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter for: closed by a person</comment>
        <translation>X</translation>
    </message>
    <message>
        <source>N</source>
        <comment>letter for: note</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter for: claim</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Coch</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Oren</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Gwyrdd</translation>
    </message>
    <message>
        <source>the inspectorate</source>
        <translation>yr arolygiaeth</translation>
    </message>
    <message>
        <source>the council</source>
        <translation>y cyngor</translation>
    </message>
    <message>
        <source>the opposition</source>
        <translation>yr wrthblaid</translation>
    </message>
    <message>
        <source>the safeguarding board</source>
        <translation>y bwrdd diogelu</translation>
    </message>
    <message>
        <source>a reporter</source>
        <translation>gohebydd</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>council, title of the case</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>status of a case</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>First flagged %1.</source>
        <comment>date</comment>
        <translation>Nodwyd gyntaf: %1.</translation>
    </message>
    <message>
        <source>Last mentioned %1.</source>
        <comment>date</comment>
        <translation>Soniwyd amdano ddiwethaf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s).</source>
        <translation>
            <numerusform>%n o grybwylliadau.</numerusform>
            <numerusform>%n crybwylliad.</numerusform>
            <numerusform>%n o grybwylliadau.</numerusform>
            <numerusform>%n o grybwylliadau.</numerusform>
            <numerusform>%n o grybwylliadau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The loaded documents count it but never name it.</source>
        <translation>Mae&apos;r dogfennau llwythedig yn ei gyfrif ond byth yn ei enwi.</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>Dyddiad anhysbys</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>date, what happened</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2, says %3.</source>
        <comment>date, what happened, who says so</comment>
        <translation>%1: %2, yn ôl %3.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>sentence, quote</comment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Same theme: %1.</source>
        <translation>Yr un thema: %1.</translation>
    </message>
    <message>
        <source>Shared words: %1.</source>
        <translation>Geiriau cyffredin: %1.</translation>
    </message>
    <message>
        <source>Same matter: %1.</source>
        <translation>Yr un mater: %1.</translation>
    </message>
    <message>
        <source>The later document points at the earlier inspection.</source>
        <translation>Mae&apos;r ddogfen ddiweddarach yn cyfeirio at yr arolygiad cynharach.</translation>
    </message>
    <message>
        <source>The later document points back: “%1”.</source>
        <translation>Mae&apos;r ddogfen ddiweddarach yn cyfeirio&apos;n ôl: “%1”.</translation>
    </message>
    <message>
        <source>Less than a month apart.</source>
        <translation>Llai na mis rhyngddynt.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) apart.</source>
        <translation>
            <numerusform>%n o fisoedd rhyngddynt.</numerusform>
            <numerusform>%n mis rhyngddynt.</numerusform>
            <numerusform>%n o fisoedd rhyngddynt.</numerusform>
            <numerusform>%n o fisoedd rhyngddynt.</numerusform>
            <numerusform>%n o fisoedd rhyngddynt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Against it: they speak of different children (%1).</source>
        <translation>Yn ei erbyn: maent yn sôn am blant gwahanol (%1).</translation>
    </message>
    <message>
        <source>Is this the same defect, flagged again?</source>
        <translation>Ai&apos;r un diffyg yw hwn, wedi&apos;i nodi eto?</translation>
    </message>
    <message>
        <source>Has the defect that was met come back?</source>
        <translation>A yw&apos;r diffyg a ddatryswyd wedi dod yn ôl?</translation>
    </message>
    <message>
        <source>Does the later strength mean that the defect is met?</source>
        <translation>A yw&apos;r cryfder diweddarach yn golygu bod y diffyg wedi&apos;i ddatrys?</translation>
    </message>
    <message>
        <source>Is what was well before a defect now?</source>
        <translation>A yw&apos;r hyn a oedd yn dda o&apos;r blaen yn ddiffyg nawr?</translation>
    </message>
    <message>
        <source>Flagged again?</source>
        <translation>Nodwyd eto?</translation>
    </message>
    <message>
        <source>Came back?</source>
        <translation>Daeth yn ôl?</translation>
    </message>
    <message>
        <source>Met?</source>
        <translation>Datryswyd?</translation>
    </message>
    <message>
        <source>Now a defect?</source>
        <translation>Yn ddiffyg nawr?</translation>
    </message>
    <message>
        <source>The cases are being worked out</source>
        <translation>Mae&apos;r achosion yn cael eu llunio</translation>
    </message>
    <message>
        <source>The cases could not be worked out</source>
        <translation>Ni ellid llunio&apos;r achosion</translation>
    </message>
</context>
<context>
    <name>ChartCommand</name>
    <message>
        <source>Name a metric with --metric.</source>
        <translation>Enwch fesur â --metric.</translation>
    </message>
    <message>
        <source>“councilscope metrics” lists them.</source>
        <translation>Mae “councilscope metrics” yn eu rhestru.</translation>
    </message>
    <message>
        <source>There is no benchmark “%1”.</source>
        <translation>Nid oes meincnod “%1”.</translation>
    </message>
    <message>
        <source>Name one of: %1.</source>
        <translation>Enwch un o&apos;r rhain: %1.</translation>
    </message>
    <message>
        <source>The chart was drawn without a benchmark.</source>
        <translation>Lluniadwyd y siart heb feincnod.</translation>
    </message>
    <message>
        <source>The library has no published figures of “%1”.</source>
        <translation>Nid oes gan y llyfrgell ffigurau cyhoeddedig ar gyfer “%1”.</translation>
    </message>
    <message>
        <source>Also the councils that these replaced, beside them.</source>
        <translation>Hefyd y cynghorau a fu o&apos;u blaen, wrth eu hochr.</translation>
    </message>
    <message>
        <source>There is no axis “%1”.</source>
        <translation>Nid oes echelin “%1”.</translation>
    </message>
    <message>
        <source>There is no form “%1”.</source>
        <translation>Nid oes ffurf “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>Nid dyddiad yw “%1”.</translation>
    </message>
    <message>
        <source>Write it as 2025-03-31.</source>
        <translation>Ysgrifennwch ef fel 2025-03-31.</translation>
    </message>
    <message>
        <source>There is no chart to draw.</source>
        <translation>Nid oes siart i&apos;w lunio.</translation>
    </message>
    <message>
        <source>The tables have “%1” in other parts.</source>
        <translation>Mae gan y tablau “%1” mewn rhannau eraill.</translation>
    </message>
    <message>
        <source>Name one with --breakdown: “%1”. “councilscope metrics %2” lists all.</source>
        <translation>Enwch un â --breakdown: “%1”. Mae “councilscope metrics %2” yn rhestru&apos;r cyfan.</translation>
    </message>
    <message>
        <source>The key of the metric; repeatable.</source>
        <translation>Allwedd y mesur; gellir ei hailadrodd.</translation>
    </message>
    <message>
        <source>The part of the metric, as the table has it.</source>
        <translation>Rhan y mesur, fel y mae yn y tabl.</translation>
    </message>
    <message>
        <source>A figure to compare with; repeatable.</source>
        <translation>Ffigur i gymharu ag ef; gellir ei ailadrodd.</translation>
    </message>
    <message>
        <source>lines, bars (ranked) or panels (small charts).</source>
        <translation>lines (llinellau), bars (wedi&apos;u trefnu) neu panels (siartiau bach).</translation>
    </message>
    <message>
        <source>The day of the ranking.</source>
        <translation>Diwrnod y drefn.</translation>
    </message>
    <message>
        <source>The council that stands out.</source>
        <translation>Y cyngor sy&apos;n sefyll allan.</translation>
    </message>
    <message>
        <source>zero, fitted, or both ends of the axis: 10,20.</source>
        <translation>zero, fitted, neu ddau ben yr echelin: 10,20.</translation>
    </message>
    <message>
        <source>Without the lines of graded inspections.</source>
        <translation>Heb linellau&apos;r arolygiadau â gradd.</translation>
    </message>
</context>
<context>
    <name>ChartKey</name>
    <message>
        <source>about</source>
        <translation>tua</translation>
    </message>
    <message>
        <source>more than, at least</source>
        <translation>mwy na, o leiaf</translation>
    </message>
    <message>
        <source>less than, at most</source>
        <translation>llai na, ar y mwyaf</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>o … i …</translation>
    </message>
    <message>
        <source>date known to the month or year</source>
        <translation>dyddiad hysbys i&apos;r mis neu&apos;r flwyddyn</translation>
    </message>
    <message>
        <source>date of the inspection</source>
        <translation>dyddiad yr arolygiad</translation>
    </message>
    <message>
        <source>over two years without a figure</source>
        <translation>dros ddwy flynedd heb ffigur</translation>
    </message>
    <message>
        <source>suppressed or not available</source>
        <translation>wedi&apos;i atal neu ddim ar gael</translation>
    </message>
    <message>
        <source>another document differs</source>
        <translation>mae dogfen arall yn wahanol</translation>
    </message>
    <message>
        <source>inspection, overall grade</source>
        <translation>arolygiad, gradd gyffredinol</translation>
    </message>
    <message>
        <source>official figure</source>
        <translation>ffigur swyddogol</translation>
    </message>
    <message>
        <source>printed in a report, with its difference from the official figure</source>
        <translation>wedi&apos;i argraffu mewn adroddiad, gyda&apos;i wahaniaeth oddi wrth y ffigur swyddogol</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Check the rules&apos; samples instead of the library.</source>
        <translation>Gwirio enghreifftiau&apos;r rheolau yn lle&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nid oes dim o&apos;i le.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Loads files and folders into the library.</source>
        <translation>Yn llwytho ffeiliau a ffolderi i&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>Searches the text of all documents.</source>
        <translation>Yn chwilio testun pob dogfen.</translation>
    </message>
    <message>
        <source>Draws councils on one axis of time.</source>
        <translation>Yn lluniadu cynghorau ar un echelin amser.</translation>
    </message>
    <message>
        <source>Draws the figures of one metric.</source>
        <translation>Yn lluniadu ffigurau un mesur.</translation>
    </message>
    <message>
        <source>Writes the summary of councils.</source>
        <translation>Yn ysgrifennu crynodeb o gynghorau.</translation>
    </message>
    <message>
        <source>Checks the library; lists what is wrong.</source>
        <translation>Yn gwirio&apos;r llyfrgell; yn rhestru&apos;r hyn sydd o&apos;i le.</translation>
    </message>
    <message>
        <source>Copies the library while others work.</source>
        <translation>Yn copïo&apos;r llyfrgell tra bo eraill yn gweithio.</translation>
    </message>
    <message>
        <source>Shows the text of one document.</source>
        <translation>Yn dangos testun un ddogfen.</translation>
    </message>
    <message>
        <source>Shows what is found in one document, as JSON.</source>
        <translation>Yn dangos yr hyn a geir mewn un ddogfen, ar ffurf JSON.</translation>
    </message>
    <message>
        <source>Reads the stored documents again with today&apos;s rules.</source>
        <translation>Yn darllen y dogfennau sydd wedi&apos;u storio eto â rheolau heddiw.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Ni ellir darllen y ffeil.</translation>
    </message>
    <message>
        <source>Check the path and your rights.</source>
        <translation>Gwiriwch y llwybr a&apos;ch hawliau.</translation>
    </message>
    <message>
        <source>There is no council “%1”.</source>
        <translation>Nid oes cyngor “%1”.</translation>
    </message>
    <message>
        <source>The names are in the table that “export councils” writes.</source>
        <translation>Mae&apos;r enwau yn y tabl y mae “export councils” yn ei ysgrifennu.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>Nid dyddiad yw “%1”.</translation>
    </message>
    <message>
        <source>Write 2022-09-21, 2022-09 or 2022.</source>
        <translation>Ysgrifennwch 2022-09-21, 2022-09 neu 2022.</translation>
    </message>
    <message>
        <source>Usage: councilscope %1</source>
        <translation>Defnydd: councilscope %1</translation>
    </message>
    <message>
        <source>Only this council; may be given more than once.</source>
        <translation>Y cyngor hwn yn unig; gellir ei roi fwy nag unwaith.</translation>
    </message>
    <message>
        <source>From this date on.</source>
        <translation>O&apos;r dyddiad hwn ymlaen.</translation>
    </message>
    <message>
        <source>Up to this date.</source>
        <translation>Hyd at y dyddiad hwn.</translation>
    </message>
    <message>
        <source>--library needs a path or a postgresql:// address.</source>
        <translation>Mae angen llwybr neu gyfeiriad postgresql:// ar --library.</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file.</source>
        <translation>Nid gorchymyn na ffeil yw “%1”.</translation>
    </message>
    <message>
        <source>councilscope --help lists the commands.</source>
        <translation>Mae councilscope --help yn rhestru&apos;r gorchmynion.</translation>
    </message>
    <message>
        <source>Usage: councilscope [--library PATH|postgresql://USER@HOST/DB] [--json] [--quiet] [COMMAND ...]</source>
        <translation>Defnydd: councilscope [--library LLWYBR|postgresql://DEFNYDDIWR@GWESTEIWR/CRONFA] [--json] [--quiet] [GORCHYMYN ...]</translation>
    </message>
    <message>
        <source>Without a command the window opens; files and folders named are loaded into it.</source>
        <translation>Heb orchymyn mae&apos;r ffenestr yn agor; llwythir y ffeiliau a&apos;r ffolderi a enwir iddi.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Nid oes arddangosfa i agor y ffenestr arni.</translation>
    </message>
    <message>
        <source>councilscope --help lists the commands that need none.</source>
        <translation>Mae councilscope --help yn rhestru&apos;r gorchmynion nad oes angen un arnynt.</translation>
    </message>
    <message>
        <source>Writes a table: documents, inspections, judgements, findings, observations, statements, cases, case-events, case-log, councils, differences, outcome-differences, source-differences.</source>
        <translation>Yn ysgrifennu tabl: documents, inspections, judgements, findings, observations, statements, cases, case-events, case-log, councils, differences, outcome-differences, source-differences.</translation>
    </message>
    <message>
        <source>Only one library can be open.</source>
        <translation>Dim ond un llyfrgell all fod ar agor.</translation>
    </message>
    <message>
        <source>Name one library, and the files to import into it.</source>
        <translation>Enwch un llyfrgell, a&apos;r ffeiliau i&apos;w mewnforio iddi.</translation>
    </message>
    <message>
        <source>Lists the metrics, or the parts of one.</source>
        <translation>Yn rhestru&apos;r mesurau, neu rannau un ohonynt.</translation>
    </message>
</context>
<context>
    <name>Comparator</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>a range of numbers, as in “n = 8 to 10”</extracomment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Lloegr</translation>
    </message>
    <message>
        <source>Mean of %1’s %2 statistical neighbours (n = %3)</source>
        <extracomment>%1 a council, %2 the year of the set, %3 how many councils</extracomment>
        <translation>Cymedr cymdogion ystadegol %2 %1 (n = %3)</translation>
    </message>
    <message>
        <source>Median of %1’s %2 statistical neighbours (n = %3)</source>
        <translation>Canolrif cymdogion ystadegol %2 %1 (n = %3)</translation>
    </message>
    <message>
        <source>Mean of the councils in %1 (n = %2)</source>
        <extracomment>%1 a region, %2 how many councils</extracomment>
        <translation>Cymedr y cynghorau yn %1 (n = %2)</translation>
    </message>
</context>
<context>
    <name>ComparisonSummary</name>
    <message>
        <source>%1 since %2, jointly for children in care and care leavers</source>
        <translation>%1 ers %2, ar y cyd ar gyfer plant mewn gofal a rhai sy&apos;n gadael gofal</translation>
    </message>
    <message>
        <source>%1 from %2, jointly</source>
        <translation>%1 o %2, ar y cyd</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 ers %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Not graded since %1</source>
        <translation>Heb radd ers %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No council is chosen</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>%1: children’s services</source>
        <translation>%1: gwasanaethau plant</translation>
    </message>
    <message>
        <source>%1 and %2: children’s services compared</source>
        <translation>%1 a %2: cymharu gwasanaethau plant</translation>
    </message>
    <message numerus="yes">
        <source>Children’s services of %n council(s) compared</source>
        <translation>
            <numerusform>Cymharu gwasanaethau plant %n o gynghorau</numerusform>
            <numerusform>Cymharu gwasanaethau plant %n cyngor</numerusform>
            <numerusform>Cymharu gwasanaethau plant %n o gynghorau</numerusform>
            <numerusform>Cymharu gwasanaethau plant %n o gynghorau</numerusform>
            <numerusform>Cymharu gwasanaethau plant %n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>No document of the chosen councils is loaded.</source>
        <translation>Nid oes dogfen o&apos;r cynghorau a ddewiswyd wedi&apos;i llwytho.</translation>
    </message>
    <message numerus="yes">
        <source>Made from %n loaded document(s) of the chosen councils.</source>
        <translation>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd.</numerusform>
            <numerusform>Gwnaed o %n ddogfen lwythedig y cynghorau a ddewiswyd.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from %n loaded document(s) of the chosen councils, published between %1 and %2.</source>
        <translation>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd, a gyhoeddwyd rhwng %1 a %2.</numerusform>
            <numerusform>Gwnaed o %n ddogfen lwythedig y cynghorau a ddewiswyd, a gyhoeddwyd rhwng %1 a %2.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd, a gyhoeddwyd rhwng %1 a %2.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd, a gyhoeddwyd rhwng %1 a %2.</numerusform>
            <numerusform>Gwnaed o %n o ddogfennau llwythedig y cynghorau a ddewiswyd, a gyhoeddwyd rhwng %1 a %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (at the inspection of %2)</source>
        <translation>%1 (adeg arolygiad %2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (no date printed)</source>
        <translation>%1 (dim dyddiad wedi&apos;i argraffu)</translation>
    </message>
    <message>
        <source>No loaded document grants a grade that still stands for: %1.</source>
        <translation>Nid oes dogfen lwythedig yn rhoi gradd sy&apos;n dal i sefyll ar gyfer: %1.</translation>
    </message>
    <message>
        <source>Nothing is loaded that was published after %1. What happened since is not known here.</source>
        <translation>Nid oes dim wedi&apos;i lwytho a gyhoeddwyd ar ôl %1. Ni wyddys yma beth a ddigwyddodd ers hynny.</translation>
    </message>
    <message>
        <source>no reason is recorded</source>
        <translation>nid oes rheswm wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>%1 could be read only in part: %2</source>
        <translation>Dim ond rhan o %1 y gellid ei darllen: %2</translation>
    </message>
    <message>
        <source>A document states %1; the loaded text names %2 of them.</source>
        <translation>Mae dogfen yn nodi %1; mae&apos;r testun llwythedig yn enwi %2 ohonynt.</translation>
    </message>
    <message>
        <source>No document of this council is loaded.</source>
        <translation>Nid oes dogfen o&apos;r cyngor hwn wedi&apos;i llwytho.</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) or finding(s) have no date and are not shown here.</source>
        <translation>
            <numerusform>Mae %n o ddyfarniadau neu ganfyddiadau heb ddyddiad ac ni ddangosir hwy yma.</numerusform>
            <numerusform>Mae %n dyfarniad neu ganfyddiad heb ddyddiad ac ni ddangosir ef yma.</numerusform>
            <numerusform>Mae %n o ddyfarniadau neu ganfyddiadau heb ddyddiad ac ni ddangosir hwy yma.</numerusform>
            <numerusform>Mae %n o ddyfarniadau neu ganfyddiadau heb ddyddiad ac ni ddangosir hwy yma.</numerusform>
            <numerusform>Mae %n o ddyfarniadau neu ganfyddiadau heb ddyddiad ac ni ddangosir hwy yma.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>strengths</source>
        <translation>cryfderau</translation>
    </message>
    <message>
        <source>areas that meet the requirements</source>
        <translation>meysydd sy&apos;n bodloni&apos;r gofynion</translation>
    </message>
    <message>
        <source>priority actions</source>
        <translation>camau â blaenoriaeth</translation>
    </message>
    <message>
        <source>areas for improvement</source>
        <translation>meysydd i&apos;w gwella</translation>
    </message>
    <message>
        <source>The number of %1 stated differs from those found: %2 stated, %3 found.</source>
        <translation>Mae nifer y %1 a nodir yn wahanol i&apos;r rhai a ganfuwyd: nodwyd %2, canfuwyd %3.</translation>
    </message>
    <message numerus="yes">
        <source>The inspection is printed as lasting %n day(s), more than eight weeks.</source>
        <translation>
            <numerusform>Argreffir bod yr arolygiad yn para %n o ddiwrnodau, mwy nag wyth wythnos.</numerusform>
            <numerusform>Argreffir bod yr arolygiad yn para %n diwrnod, mwy nag wyth wythnos.</numerusform>
            <numerusform>Argreffir bod yr arolygiad yn para %n o ddiwrnodau, mwy nag wyth wythnos.</numerusform>
            <numerusform>Argreffir bod yr arolygiad yn para %n o ddiwrnodau, mwy nag wyth wythnos.</numerusform>
            <numerusform>Argreffir bod yr arolygiad yn para %n o ddiwrnodau, mwy nag wyth wythnos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is said to be published on %1, before the inspection began.</source>
        <translation>Dywedir i&apos;r adroddiad gael ei gyhoeddi ar %1, cyn i&apos;r arolygiad ddechrau.</translation>
    </message>
    <message>
        <source>One area (%1) has two grades in this document: %2 and %3. The first is kept.</source>
        <translation>Mae gan un maes (%1) ddwy radd yn y ddogfen hon: %2 a %3. Cedwir y gyntaf.</translation>
    </message>
</context>
<context>
    <name>Councilscope::BiographyStrip</name>
    <message>
        <source>Not mentioned since %1. That does not mean that it is resolved.</source>
        <translation>Dim sôn ers %1. Nid yw hynny&apos;n golygu ei fod wedi&apos;i ddatrys.</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseActions</name>
    <message>
        <source>“%1”</source>
        <comment>quote</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Add a file of your own as evidence</source>
        <translation>Ychwanegu eich ffeil eich hun yn dystiolaeth</translation>
    </message>
    <message>
        <source>The file was not added to the case.</source>
        <translation>Ni ychwanegwyd y ffeil at yr achos.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Gwiriwch fod y ffeil yno a bod gennych hawl i&apos;w darllen.</translation>
    </message>
    <message>
        <source>It is larger than 50 MB.</source>
        <translation>Mae dros 50 MB.</translation>
    </message>
    <message>
        <source>Add a shorter extract, or write a note that says where the file is kept.</source>
        <translation>Ychwanegwch ddarn byrrach, neu ysgrifennwch nodyn sy&apos;n dweud ble y cedwir y ffeil.</translation>
    </message>
    <message>
        <source>C&amp;onfirm resolution…</source>
        <translation>Cada&amp;rnhau&apos;r datrysiad…</translation>
    </message>
    <message>
        <source>Change &amp;status…</source>
        <translation>Newid &amp;statws…</translation>
    </message>
    <message>
        <source>Add &amp;note…</source>
        <translation>Ychwanegu n&amp;odyn…</translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation>&amp;Hollti yma</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Removes the note or status that a person entered here</source>
        <translation>Yn tynnu&apos;r nodyn neu&apos;r statws a gofnododd person yma</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Uno â…</translation>
    </message>
    <message>
        <source>Add &amp;file…</source>
        <translation>Ychwanegu ffe&amp;il…</translation>
    </message>
    <message>
        <source>The program inferred that this is met: say so with a date and a reason</source>
        <translation>Casglodd y rhaglen fod hwn wedi&apos;i ddatrys: cadarnhewch hynny â dyddiad a rheswm</translation>
    </message>
    <message>
        <source>Asks for a date and a reason or a quote</source>
        <translation>Yn gofyn am ddyddiad a rheswm neu ddyfyniad</translation>
    </message>
    <message>
        <source>From the chosen mention on, this is another defect</source>
        <translation>O&apos;r crybwylliad a ddewiswyd ymlaen, diffyg arall yw hwn</translation>
    </message>
    <message>
        <source>Another case of this council is the same defect</source>
        <translation>Yr un diffyg yw achos arall gan y cyngor hwn</translation>
    </message>
    <message>
        <source>Keep a file of your own in the library as evidence</source>
        <translation>Cadw eich ffeil eich hun yn y llyfrgell yn dystiolaeth</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseChangeModel</name>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>Flagged again</source>
        <translation>Nodwyd eto</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Daeth yn ôl</translation>
    </message>
    <message>
        <source>Better, not met</source>
        <translation>Yn well, heb ei ddatrys</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Datryswyd</translation>
    </message>
    <message>
        <source>Not mentioned</source>
        <translation>Dim sôn</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged again</source>
        <translation>
            <numerusform>%n wedi&apos;u nodi eto</numerusform>
            <numerusform>%n wedi&apos;i nodi eto</numerusform>
            <numerusform>%n wedi&apos;u nodi eto</numerusform>
            <numerusform>%n wedi&apos;u nodi eto</numerusform>
            <numerusform>%n wedi&apos;u nodi eto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back</source>
        <translation>
            <numerusform>%n wedi dod yn ôl</numerusform>
            <numerusform>%n wedi dod yn ôl</numerusform>
            <numerusform>%n wedi dod yn ôl</numerusform>
            <numerusform>%n wedi dod yn ôl</numerusform>
            <numerusform>%n wedi dod yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better, not met</source>
        <translation>
            <numerusform>%n yn well, heb eu datrys</numerusform>
            <numerusform>%n yn well, heb ei ddatrys</numerusform>
            <numerusform>%n yn well, heb eu datrys</numerusform>
            <numerusform>%n yn well, heb eu datrys</numerusform>
            <numerusform>%n yn well, heb eu datrys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;i ddatrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned</source>
        <translation>
            <numerusform>%n heb sôn amdanynt</numerusform>
            <numerusform>%n heb sôn amdano</numerusform>
            <numerusform>%n heb sôn amdanynt</numerusform>
            <numerusform>%n heb sôn amdanynt</numerusform>
            <numerusform>%n heb sôn amdanynt</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Last words on it</source>
        <translation>Geiriau diwethaf arno</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dywedwyd ar</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseController</name>
    <message>
        <source>The file could not be opened.</source>
        <translation>Ni ellid agor y ffeil.</translation>
    </message>
    <message>
        <source>No program on this computer opens files of this kind.</source>
        <translation>Nid oes rhaglen ar y cyfrifiadur hwn sy&apos;n agor ffeiliau o&apos;r math hwn.</translation>
    </message>
    <message>
        <source>Open the copy at this place with a program of your choice.</source>
        <translation>Agorwch y copi yn y fan hon â rhaglen o&apos;ch dewis.</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseDetail</name>
    <message>
        <source>Own files (%1)</source>
        <translation>Eich ffeiliau (%1)</translation>
    </message>
    <message>
        <source>Own files</source>
        <translation>Eich ffeiliau</translation>
    </message>
    <message>
        <source>No case is chosen</source>
        <translation>Nid oes achos wedi&apos;i ddewis</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n mention(s)</source>
        <comment>council, status</comment>
        <translation>
            <numerusform>%1 · %2 · %n o grybwylliadau</numerusform>
            <numerusform>%1 · %2 · %n crybwylliad</numerusform>
            <numerusform>%1 · %2 · %n o grybwylliadau</numerusform>
            <numerusform>%1 · %2 · %n o grybwylliadau</numerusform>
            <numerusform>%1 · %2 · %n o grybwylliadau</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row above to see its life and what is being done about it.</source>
        <translation>Dewiswch res uchod i weld ei hanes a&apos;r hyn sy&apos;n cael ei wneud yn ei gylch.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Rhagor</translation>
    </message>
    <message>
        <source>Life of the case</source>
        <translation>Hanes yr achos</translation>
    </message>
    <message>
        <source>Events of the case</source>
        <translation>Digwyddiadau yr achos</translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>Cynllun gwella</translation>
    </message>
    <message>
        <source>Work on the case</source>
        <translation>Gwaith ar yr achos</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseEventDialog</name>
    <message>
        <source>Change status</source>
        <translation>Newid statws</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ychwanegu nodyn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>council, title of the case</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Nawr:</translation>
    </message>
    <message>
        <source>&amp;Status from then on:</source>
        <translation>&amp;Statws o hynny ymlaen:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Dyddiad:</translation>
    </message>
    <message>
        <source>&amp;Reason or quote:</source>
        <translation>&amp;Rheswm neu ddyfyniad:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Nodyn:</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s), the first of them: %1</source>
        <translation>
            <numerusform>%n o achosion, a&apos;r cyntaf ohonynt: %1</numerusform>
            <numerusform>%n achos: %1</numerusform>
            <numerusform>%n o achosion, a&apos;r cyntaf ohonynt: %1</numerusform>
            <numerusform>%n o achosion, a&apos;r cyntaf ohonynt: %1</numerusform>
            <numerusform>%n o achosion, a&apos;r cyntaf ohonynt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the new status.</source>
        <translation>Dewiswch y statws newydd.</translation>
    </message>
    <message>
        <source>The case has this status already.</source>
        <translation>Mae&apos;r statws hwn gan yr achos eisoes.</translation>
    </message>
    <message>
        <source>Enter the date from which this holds.</source>
        <translation>Rhowch y dyddiad y mae hyn yn wir ohono.</translation>
    </message>
    <message>
        <source>Write the reason, or quote the words that say so.</source>
        <translation>Ysgrifennwch y rheswm, neu dyfynnwch y geiriau sy&apos;n dweud hynny.</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Ysgrifennwch y nodyn.</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseEventModel</name>
    <message>
        <source>unknown</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>wedi&apos;i roi â llaw</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <comment>document, page</comment>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>Why here: %1</source>
        <translation>Pam yma: %1</translation>
    </message>
    <message>
        <source>%1 Why it is in this case: %2</source>
        <translation>%1 Pam y mae yn yr achos hwn: %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth a ddigwyddodd</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseFilesPanel</name>
    <message>
        <source>%1 (%2), added by %3 on %4</source>
        <comment>file, size, person, date</comment>
        <translation>%1 (%2), ychwanegwyd gan %3 ar %4</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Files of your own</source>
        <translation>Eich ffeiliau eich hun</translation>
    </message>
    <message>
        <source>No file yet. Add minutes, audits or plans that show what was done; they are kept in the library with their checksum.</source>
        <translation>Dim ffeil eto. Ychwanegwch gofnodion, archwiliadau neu gynlluniau sy&apos;n dangos yr hyn a wnaed; fe&apos;u cedwir yn y llyfrgell gyda&apos;u prawfswm.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseFilterBar</name>
    <message>
        <source>Any status</source>
        <translation>Unrhyw statws</translation>
    </message>
    <message>
        <source>Any theme</source>
        <translation>Unrhyw thema</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Unrhyw fath</translation>
    </message>
    <message>
        <source>Any owner</source>
        <translation>Unrhyw berchennog</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Hidlo yn ôl geiriau</translation>
    </message>
    <message>
        <source>Filter cases by words</source>
        <translation>Hidlo achosion yn ôl geiriau</translation>
    </message>
    <message>
        <source>Status of the cases</source>
        <translation>Statws yr achosion</translation>
    </message>
    <message>
        <source>Theme of the cases</source>
        <translation>Thema yr achosion</translation>
    </message>
    <message>
        <source>Kind of the cases</source>
        <translation>Math yr achosion</translation>
    </message>
    <message>
        <source>Owner of the cases</source>
        <translation>Perchennog yr achosion</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>Agored yn unig</translation>
    </message>
    <message>
        <source>Priority only</source>
        <translation>Blaenoriaeth yn unig</translation>
    </message>
    <message>
        <source>Cases that were flagged as a priority action</source>
        <translation>Achosion a nodwyd fel cam â blaenoriaeth</translation>
    </message>
    <message>
        <source>Met by inference: waits for a person&apos;s confirmation</source>
        <translation>Wedi&apos;i ddatrys trwy gasgliad: yn aros am gadarnhad person</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>I&apos;w gadarnhau</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio&apos;r hidlyddion</translation>
    </message>
    <message>
        <source>Gro&amp;up by:</source>
        <translation>Gr&amp;wpio yn ôl:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>council</source>
        <translation>cyngor</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thema</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statws</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseModel</name>
    <message>
        <source>%1 +%2</source>
        <comment>theme, how many more</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>confidence in per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n case(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1 · %n o achosion</numerusform>
            <numerusform>%1 · %n achos</numerusform>
            <numerusform>%1 · %n o achosion</numerusform>
            <numerusform>%1 · %n o achosion</numerusform>
            <numerusform>%1 · %n o achosion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n case(s), %2 open</source>
        <comment>group</comment>
        <translation>
            <numerusform>%1 · %n o achosion, %2 yn agored</numerusform>
            <numerusform>%1 · %n achos, %2 yn agored</numerusform>
            <numerusform>%1 · %n o achosion, %2 yn agored</numerusform>
            <numerusform>%1 · %n o achosion, %2 yn agored</numerusform>
            <numerusform>%1 · %n o achosion, %2 yn agored</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent: later inspections of the council are loaded and do not speak of it. That does not mean that it is resolved.</source>
        <translation>Dim sôn: mae arolygiadau diweddarach o&apos;r cyngor wedi&apos;u llwytho ac nid ydynt yn sôn amdano. Nid yw hynny&apos;n golygu ei fod wedi&apos;i ddatrys.</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Diffyg</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themâu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Nodwyd</translation>
    </message>
    <message>
        <source>Last mention</source>
        <translation>Sôn diwethaf</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Sôn</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Hyder</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I&apos;w gwblhau</translation>
    </message>
    <message>
        <source>R/A/G</source>
        <translation>C/O/G</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Dim thema</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseProposalModel</name>
    <message>
        <source>%1: %2</source>
        <comment>date, words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>score in per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Cynharach</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Diweddarach</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Rhesymau</translation>
    </message>
</context>
<context>
    <name>Councilscope::CaseWorkPanel</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>&amp;Perchennog</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>I&apos;w gw&amp;blhau</translation>
    </message>
    <message>
        <source>A&amp;ction</source>
        <translation>C&amp;am gweithredu</translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation>&amp;Mesur</translation>
    </message>
    <message>
        <source>Pro&amp;gress</source>
        <translation>C&amp;ynnydd</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Yr hyn sydd i&apos;w wneud</translation>
    </message>
    <message>
        <source>How success will be seen</source>
        <translation>Sut y gwelir llwyddiant</translation>
    </message>
    <message>
        <source>What has been done</source>
        <translation>Yr hyn a wnaed</translation>
    </message>
    <message>
        <source>No R/A/G</source>
        <translation>Dim C/O/G</translation>
    </message>
    <message>
        <source>Red, amber or green</source>
        <translation>Coch, oren neu wyrdd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Adfer</translation>
    </message>
</context>
<context>
    <name>Councilscope::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>cases</comment>
        <translation>%1 yn agored</translation>
    </message>
    <message>
        <source>Cases (%1)</source>
        <translation>Achosion (%1)</translation>
    </message>
    <message>
        <source>Proposed links (%1)</source>
        <translation>Cysylltiadau arfaethedig (%1)</translation>
    </message>
    <message>
        <source>Themes (%1)</source>
        <translation>Themâu (%1)</translation>
    </message>
    <message>
        <source>No case passes the filters</source>
        <translation>Nid oes achos yn pasio&apos;r hidlyddion</translation>
    </message>
    <message>
        <source>The chosen councils have no case like that in the chosen years.</source>
        <translation>Nid oes gan y cynghorau a ddewiswyd achos felly yn y blynyddoedd a ddewiswyd.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio&apos;r hidlyddion</translation>
    </message>
    <message>
        <source>No defect is known yet</source>
        <translation>Nid oes diffyg hysbys eto</translation>
    </message>
    <message>
        <source>Import inspection reports and letters: what they ask a council to improve becomes a case, which the later reports follow.</source>
        <translation>Mewnforiwch adroddiadau arolygu a llythyrau: daw&apos;r hyn y gofynnant i gyngor ei wella yn achos, y mae&apos;r adroddiadau diweddarach yn ei ddilyn.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>No council is chosen</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>Tick one or more councils in the list on the left to follow what they were told to improve.</source>
        <translation>Ticiwch un neu ragor o gynghorau yn y rhestr ar y chwith i ddilyn yr hyn y dywedwyd wrthynt am ei wella.</translation>
    </message>
    <message>
        <source>Compare the two with most documents</source>
        <translation>Cymharu&apos;r ddau sydd â&apos;r nifer mwyaf o ddogfennau</translation>
    </message>
    <message>
        <source>The loaded documents flag no defect</source>
        <translation>Nid yw&apos;r dogfennau llwythedig yn nodi diffyg</translation>
    </message>
    <message>
        <source>Reports name what is to be improved; news and statistics rarely do. Import the inspection reports.</source>
        <translation>Mae adroddiadau yn enwi&apos;r hyn sydd i&apos;w wella; anaml y gwna newyddion ac ystadegau hynny. Mewnforiwch yr adroddiadau arolygu.</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Cadw&apos;r tabl fel CSV…</translation>
    </message>
    <message>
        <source>Views of the cases</source>
        <translation>Golygon ar yr achosion</translation>
    </message>
    <message>
        <source>case</source>
        <comment>file name</comment>
        <translation>achos</translation>
    </message>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n cyngor</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
        </translation>
    </message>
    <message>
        <source>cases</source>
        <comment>file name</comment>
        <translation>achosion</translation>
    </message>
    <message>
        <source>Save cases as a table</source>
        <translation>Cadw&apos;r achosion fel tabl</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>Gwerthoedd wedi&apos;u gwahanu gan atalnodau (%1)</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>Ni chadwyd y tabl.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Dewiswch ffolder arall, neu caewch y ffeil lle y mae ar agor.</translation>
    </message>
</context>
<context>
    <name>Councilscope::ChangesPanel</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of inspection, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No earlier inspection of this council is loaded.</source>
        <translation>Nid oes arolygiad cynharach o&apos;r cyngor hwn wedi&apos;i lwytho.</translation>
    </message>
    <message>
        <source>No case changed.</source>
        <translation>Ni newidiodd unrhyw achos.</translation>
    </message>
    <message>
        <source>changes %1</source>
        <comment>file name, council</comment>
        <translation>newidiadau %1</translation>
    </message>
    <message>
        <source>Save the changes as a table</source>
        <translation>Cadw&apos;r newidiadau fel tabl</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>Gwerthoedd wedi&apos;u gwahanu gan atalnodau (%1)</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>Ni chadwyd y tabl.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Dewiswch ffolder arall, neu caewch y ffeil lle y mae ar agor.</translation>
    </message>
    <message>
        <source>since</source>
        <comment>between two inspections</comment>
        <translation>ers</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Cadw fel…</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Earlier inspection to compare with</source>
        <translation>Arolygiad cynharach i gymharu ag ef</translation>
    </message>
    <message>
        <source>What changed since the last report</source>
        <translation>Yr hyn a newidiodd ers yr adroddiad diwethaf</translation>
    </message>
</context>
<context>
    <name>Councilscope::CopyTableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pïo</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Copïo gyda phe&amp;nawdau</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Dewis y &amp;cyfan</translation>
    </message>
</context>
<context>
    <name>Councilscope::CorrectionDialog</name>
    <message>
        <source>Correct record</source>
        <translation>Cywiro cofnod</translation>
    </message>
    <message>
        <source>The document says: “%1”</source>
        <translation>Mae&apos;r ddogfen yn dweud: “%1”</translation>
    </message>
    <message>
        <source>Rea&amp;son:</source>
        <translation>Rhe&amp;swm:</translation>
    </message>
    <message>
        <source>Why the record was wrong; may stay empty</source>
        <translation>Pam roedd y cofnod yn anghywir; caiff aros yn wag</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Dyddiad:</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>&amp;Maes:</translation>
    </message>
    <message>
        <source>&amp;Grade:</source>
        <translation>&amp;Gradd:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ma&amp;th:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>T&amp;estun:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>G&amp;werth:</translation>
    </message>
    <message>
        <source>&amp;Up to:</source>
        <translation>&amp;Hyd at:</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>Y&amp;nghylch:</translation>
    </message>
    <message>
        <source>A day, a month or a year, as far as it is printed; empty when it is not</source>
        <translation>Diwrnod, mis neu flwyddyn, cyn belled ag y mae wedi&apos;i argraffu; gwag pan nad yw</translation>
    </message>
    <message>
        <source>&amp;Framework:</source>
        <translation>&amp;Fframwaith:</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>Another kind of inspection</source>
        <translation>Math arall o arolygiad</translation>
    </message>
    <message>
        <source>&amp;Variant:</source>
        <translation>Am&amp;rywiad:</translation>
    </message>
    <message>
        <source>S&amp;tarted:</source>
        <translation>&amp;Dechreuodd:</translation>
    </message>
    <message>
        <source>&amp;Ended:</source>
        <translation>&amp;Gorffennodd:</translation>
    </message>
    <message>
        <source>&amp;Published:</source>
        <translation>C&amp;yhoeddwyd:</translation>
    </message>
    <message>
        <source>&amp;Lead inspector:</source>
        <translation>&amp;Prif arolygydd:</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>Nid dyddiad yw “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>Nid rhif yw “%1”.</translation>
    </message>
    <message>
        <source>The inspection would end before it starts.</source>
        <translation>Byddai&apos;r arolygiad yn gorffen cyn iddo ddechrau.</translation>
    </message>
</context>
<context>
    <name>Councilscope::CouncilModel</name>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>inspected %1</source>
        <comment>%1: 10 months ago</comment>
        <translation>arolygwyd %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n ddogfen</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
        </translation>
    </message>
    <message>
        <source>no documents</source>
        <translation>dim dogfennau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>area, grade</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>council, when inspected</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>The latest report names %n thing(s) to improve.</source>
        <translation>
            <numerusform>Mae&apos;r adroddiad diweddaraf yn enwi %n o bethau i&apos;w gwella.</numerusform>
            <numerusform>Mae&apos;r adroddiad diweddaraf yn enwi %n peth i&apos;w wella.</numerusform>
            <numerusform>Mae&apos;r adroddiad diweddaraf yn enwi %n o bethau i&apos;w gwella.</numerusform>
            <numerusform>Mae&apos;r adroddiad diweddaraf yn enwi %n o bethau i&apos;w gwella.</numerusform>
            <numerusform>Mae&apos;r adroddiad diweddaraf yn enwi %n o bethau i&apos;w gwella.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>councils compared, councils with documents</comment>
        <translation>%1 o %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n council(s) with documents, %2 compared.</source>
        <translation>
            <numerusform>%1: %n o gynghorau â dogfennau, cymherir %2.</numerusform>
            <numerusform>%1: %n cyngor â dogfennau, cymherir %2.</numerusform>
            <numerusform>%1: %n o gynghorau â dogfennau, cymherir %2.</numerusform>
            <numerusform>%1: %n o gynghorau â dogfennau, cymherir %2.</numerusform>
            <numerusform>%1: %n o gynghorau â dogfennau, cymherir %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are open.</source>
        <translation>
            <numerusform>Mae %n o achosion yn agored.</numerusform>
            <numerusform>Mae %n achos yn agored.</numerusform>
            <numerusform>Mae %n o achosion yn agored.</numerusform>
            <numerusform>Mae %n o achosion yn agored.</numerusform>
            <numerusform>Mae %n o achosion yn agored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::CouncilPanel</name>
    <message numerus="yes">
        <source>Filter %n council(s)</source>
        <translation>
            <numerusform>Hidlo %n o gynghorau</numerusform>
            <numerusform>Hidlo %n cyngor</numerusform>
            <numerusform>Hidlo %n o gynghorau</numerusform>
            <numerusform>Hidlo %n o gynghorau</numerusform>
            <numerusform>Hidlo %n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Dim ond %1</translation>
    </message>
    <message numerus="yes">
        <source>Add region %1 (%n council(s))</source>
        <translation>
            <numerusform>Ychwanegu rhanbarth %1 (%n o gynghorau)</numerusform>
            <numerusform>Ychwanegu rhanbarth %1 (%n cyngor)</numerusform>
            <numerusform>Ychwanegu rhanbarth %1 (%n o gynghorau)</numerusform>
            <numerusform>Ychwanegu rhanbarth %1 (%n o gynghorau)</numerusform>
            <numerusform>Ychwanegu rhanbarth %1 (%n o gynghorau)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only region %1</source>
        <translation>Rhanbarth %1 yn unig</translation>
    </message>
    <message numerus="yes">
        <source>All %n council(s) with documents</source>
        <translation>
            <numerusform>Pob un o&apos;r %n o gynghorau â dogfennau</numerusform>
            <numerusform>Yr unig %n cyngor â dogfennau</numerusform>
            <numerusform>Pob un o&apos;r %n o gynghorau â dogfennau</numerusform>
            <numerusform>Pob un o&apos;r %n o gynghorau â dogfennau</numerusform>
            <numerusform>Pob un o&apos;r %n o gynghorau â dogfennau</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>List only councils with documents</source>
        <translation>Rhestru cynghorau â dogfennau yn unig</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Cynghorau</translation>
    </message>
    <message>
        <source>Filter the list of councils</source>
        <translation>Hidlo&apos;r rhestr o gynghorau</translation>
    </message>
    <message>
        <source>None compared yet: tick councils below.</source>
        <translation>Ni chymherir yr un eto: ticiwch gynghorau isod.</translation>
    </message>
    <message numerus="yes">
        <source>%n compared</source>
        <translation>
            <numerusform>%n yn cael eu cymharu</numerusform>
            <numerusform>%n yn cael ei gymharu</numerusform>
            <numerusform>%n yn cael eu cymharu</numerusform>
            <numerusform>%n yn cael eu cymharu</numerusform>
            <numerusform>%n yn cael eu cymharu</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer compare %1</source>
        <translation>Peidio â chymharu %1 mwyach</translation>
    </message>
    <message>
        <source>Compare none</source>
        <translation>Peidio â chymharu&apos;r un</translation>
    </message>
    <message>
        <source>Compared councils</source>
        <translation>Cynghorau a gymherir</translation>
    </message>
    <message>
        <source>The order here is the order on every page. Drag a council, or press Alt+Up and Alt+Down.</source>
        <translation>Y drefn yma yw&apos;r drefn ar bob tudalen. Llusgwch gyngor, neu pwyswch Alt+Up ac Alt+Down.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Symud i fyny</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Symud i lawr</translation>
    </message>
    <message>
        <source>grade · open cases</source>
        <translation>gradd · achosion agored</translation>
    </message>
    <message>
        <source>Grade: the overall grade in force; where none is given, the grade of each area. Open cases: how many things that it was told to improve are not known to be met.</source>
        <translation>Gradd: y radd gyffredinol sydd mewn grym; lle na roddir un, gradd pob maes. Achosion agored: faint o bethau y dywedwyd wrtho am eu gwella na wyddys eu bod wedi&apos;u datrys.</translation>
    </message>
    <message>
        <source>Fold the compared councils</source>
        <translation>Plygu&apos;r cynghorau a gymharir</translation>
    </message>
    <message>
        <source>Unfold the compared councils</source>
        <translation>Agor y cynghorau a gymharir</translation>
    </message>
    <message>
        <source>By nine regions (Office for National Statistics)</source>
        <translation>Yn ôl naw rhanbarth (Swyddfa Ystadegau Gwladol)</translation>
    </message>
    <message>
        <source>By ten regions, Inner and Outer London apart (Department for Education)</source>
        <translation>Yn ôl deg rhanbarth, Llundain Fewnol ac Allanol ar wahân (Yr Adran Addysg)</translation>
    </message>
    <message>
        <source>By eight regions (Ofsted)</source>
        <translation>Yn ôl wyth rhanbarth (Ofsted)</translation>
    </message>
</context>
<context>
    <name>Councilscope::CoverageGapModel</name>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Yr hyn sydd ar goll</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Sut y gwyddys hynny</translation>
    </message>
    <message>
        <source>Where it says so</source>
        <translation>Lle y dywedir hynny</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
</context>
<context>
    <name>Councilscope::CoverageGrid</name>
    <message>
        <source>Show &amp;evidence</source>
        <translation>Dangos y d&amp;ystiolaeth</translation>
    </message>
    <message>
        <source>&amp;Open document</source>
        <translation>&amp;Agor y ddogfen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pïo</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Copïo gyda phe&amp;nawdau</translation>
    </message>
</context>
<context>
    <name>Councilscope::CoverageLegendWidget</name>
    <message>
        <source>loaded, reports no inspection</source>
        <translation>wedi&apos;i llwytho, heb adrodd ar arolygiad</translation>
    </message>
    <message>
        <source>7 stated, 3 found</source>
        <translation>7 wedi&apos;u nodi, 3 wedi&apos;u canfod</translation>
    </message>
    <message>
        <source>no such council: nothing was due</source>
        <translation>dim cyngor o&apos;r fath: nid oedd dim i&apos;w ddisgwyl</translation>
    </message>
</context>
<context>
    <name>Councilscope::CoverageModel</name>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
</context>
<context>
    <name>Councilscope::CoveragePage</name>
    <message>
        <source>Coverage</source>
        <translation>Cwmpas</translation>
    </message>
    <message>
        <source>Nothing is known to be missing</source>
        <translation>Ni wyddys bod dim ar goll</translation>
    </message>
    <message numerus="yes">
        <source>What to look for (%n)</source>
        <translation>
            <numerusform>Yr hyn i chwilio amdano (%n)</numerusform>
            <numerusform>Yr hyn i chwilio amdano (%n)</numerusform>
            <numerusform>Yr hyn i chwilio amdano (%n)</numerusform>
            <numerusform>Yr hyn i chwilio amdano (%n)</numerusform>
            <numerusform>Yr hyn i chwilio amdano (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>No document is loaded yet</source>
        <translation>Nid oes dogfen wedi&apos;i llwytho eto</translation>
    </message>
    <message>
        <source>Import inspection reports, letters and published tables: this page then shows, council by council and year by year, what is there and what is still missing.</source>
        <translation>Mewnforiwch adroddiadau arolygu, llythyrau a thablau cyhoeddedig: yna mae&apos;r dudalen hon yn dangos, fesul cyngor a fesul blwyddyn, yr hyn sydd yno a&apos;r hyn sydd ar goll o hyd.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>No council is chosen</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>Tick one or more councils in the list on the left to see what is loaded of them, and what is missing.</source>
        <translation>Ticiwch un cyngor neu fwy yn y rhestr ar y chwith i weld yr hyn sydd wedi&apos;i lwytho amdanynt, a&apos;r hyn sydd ar goll.</translation>
    </message>
    <message>
        <source>Compare the two with most documents</source>
        <translation>Cymharu&apos;r ddau sydd â&apos;r nifer mwyaf o ddogfennau</translation>
    </message>
    <message>
        <source>coverage</source>
        <comment>file name</comment>
        <translation>cwmpas</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>file name</comment>
        <translation>ar goll</translation>
    </message>
    <message>
        <source>Save what is missing as a table</source>
        <translation>Cadw&apos;r hyn sydd ar goll fel tabl</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>Gwerthoedd wedi&apos;u gwahanu gan atalnodau (%1)</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>Ni chadwyd y tabl.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Dewiswch ffolder arall, neu caewch y ffeil lle y mae ar agor.</translation>
    </message>
    <message>
        <source>Save what is missing as CSV…</source>
        <translation>Cadw&apos;r hyn sydd ar goll fel CSV…</translation>
    </message>
    <message>
        <source>Coverage: councils down, years across</source>
        <translation>Cwmpas: cynghorau i lawr, blynyddoedd ar draws</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Yr hyn i chwilio amdano</translation>
    </message>
</context>
<context>
    <name>Councilscope::DateField</name>
    <message>
        <source>2026-09-30</source>
        <translation>2026-09-30</translation>
    </message>
    <message>
        <source>2026-09-30, 2026-09 or 2026</source>
        <translation>2026-09-30, 2026-09 neu 2026</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Dewis o galendr</translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentModel</name>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>%1 (by its name)</source>
        <translation>%1 (yn ôl ei enw)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>yn rhannol</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>wedi&apos;i llwytho</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Arolygwyd</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentPage</name>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Pob math</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>Canfuwyd %n o dudalennau</numerusform>
            <numerusform>Canfuwyd %n dudalen</numerusform>
            <numerusform>Canfuwyd %n o dudalennau</numerusform>
            <numerusform>Canfuwyd %n o dudalennau</numerusform>
            <numerusform>Canfuwyd %n o dudalennau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n ddogfen</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Hidlo dogfennau</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Math o ddogfen</translation>
    </message>
    <message>
        <source>Chosen &amp;councils only</source>
        <translation>Y &amp;cynghorau a ddewiswyd yn unig</translation>
    </message>
    <message>
        <source>Search in all texts</source>
        <translation>Chwilio ym mhob testun</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Tudalennau a ganfuwyd</translation>
    </message>
    <message>
        <source>Found in the document</source>
        <translation>Canfuwyd yn y ddogfen</translation>
    </message>
    <message>
        <source>What ch&amp;anged</source>
        <translation>Yr &amp;hyn a newidiodd</translation>
    </message>
    <message>
        <source>What changed between the selected document&apos;s inspection and the one before: new, repeated, met, silent</source>
        <translation>Yr hyn a newidiodd rhwng arolygiad y ddogfen a ddewiswyd a&apos;r un blaenorol: newydd, wedi&apos;i ailadrodd, wedi&apos;i ddatrys, dim sôn</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yr hyn a newidiodd</translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentPageView</name>
    <message>
        <source>No page is selected.</source>
        <translation>Nid oes tudalen wedi&apos;i dewis.</translation>
    </message>
    <message>
        <source>This document has no pages. Its text is shown on the Documents page.</source>
        <translation>Nid oes tudalennau yn y ddogfen hon. Dangosir ei thestun ar y dudalen Dogfennau.</translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation>Wrthi&apos;n lluniadu tudalen %1…</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Tudalen %1</translation>
    </message>
    <message>
        <source>Page %1. Marked: %2</source>
        <translation>Tudalen %1. Wedi&apos;i farcio: %2</translation>
    </message>
</context>
<context>
    <name>Councilscope::DocumentViewer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read in part: %1</source>
        <translation>Darllenwyd yn rhannol: %1</translation>
    </message>
    <message>
        <source>This document has no pages. Its text holds everything.</source>
        <translation>Nid oes tudalennau yn y ddogfen hon. Mae ei thestun yn dal popeth.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Testun y ddogfen</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>Tudalen o&apos;r ddogfen</translation>
    </message>
    <message>
        <source>Show &amp;text</source>
        <translation>Dangos y &amp;testun</translation>
    </message>
    <message>
        <source>Show &amp;page</source>
        <translation>Dangos y &amp;dudalen</translation>
    </message>
    <message>
        <source>‹ Record</source>
        <translation>‹ Cofnod</translation>
    </message>
    <message>
        <source>Previous record found in the document (Alt+Up)</source>
        <translation>Cofnod blaenorol a ganfuwyd yn y ddogfen (Alt+I fyny)</translation>
    </message>
    <message>
        <source>Record ›</source>
        <translation>Cofnod ›</translation>
    </message>
    <message>
        <source>Next record found in the document (Alt+Down)</source>
        <translation>Cofnod nesaf a ganfuwyd yn y ddogfen (Alt+I lawr)</translation>
    </message>
    <message>
        <source>‹ Page</source>
        <translation>‹ Tudalen</translation>
    </message>
    <message>
        <source>Previous page (Ctrl+Page Up)</source>
        <translation>Tudalen flaenorol (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Page ›</source>
        <translation>Tudalen ›</translation>
    </message>
    <message>
        <source>Next page (Ctrl+Page Down)</source>
        <translation>Tudalen nesaf (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>No document is chosen</source>
        <translation>Nid oes dogfen wedi&apos;i dewis</translation>
    </message>
    <message>
        <source>Choose a document in the list above to read it here, with everything found in it marked.</source>
        <translation>Dewiswch ddogfen yn y rhestr uchod i&apos;w darllen yma, â phopeth a ganfuwyd ynddi wedi&apos;i farcio.</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Tudalen %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in all.</source>
        <translation>
            <numerusform>%n o nodiadau i gyd.</numerusform>
            <numerusform>%n nodyn i gyd.</numerusform>
            <numerusform>%n o nodiadau i gyd.</numerusform>
            <numerusform>%n o nodiadau i gyd.</numerusform>
            <numerusform>%n o nodiadau i gyd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::DropHint</name>
    <message>
        <source>Drop the folder to import all documents in it</source>
        <translation>Gollyngwch y ffolder i fewnforio&apos;r holl ddogfennau ynddo</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation>
            <numerusform>Gollyngwch i fewnforio %n o ffeiliau</numerusform>
            <numerusform>Gollyngwch i fewnforio %n ffeil</numerusform>
            <numerusform>Gollyngwch i fewnforio %n o ffeiliau</numerusform>
            <numerusform>Gollyngwch i fewnforio %n o ffeiliau</numerusform>
            <numerusform>Gollyngwch i fewnforio %n o ffeiliau</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open the library</source>
        <translation>Gollyngwch i agor y llyfrgell</translation>
    </message>
</context>
<context>
    <name>Councilscope::EvidencePanel</name>
    <message>
        <source>%1 of %2</source>
        <comment>position in a group of records</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <comment>document, page number</comment>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>Source: %1. Opens the document.</source>
        <translation>Ffynhonnell: %1. Yn agor y ddogfen.</translation>
    </message>
    <message>
        <source>Read by rule %1, version %2</source>
        <translation>Darllenwyd gan reol %1, fersiwn %2</translation>
    </message>
    <message>
        <source>Quote: %1</source>
        <translation>Dyfyniad: %1</translation>
    </message>
    <message>
        <source>Choose a band, a diamond or a number in the timelines, or any figure on another page: the sentence that it comes from is shown here, with its page.</source>
        <translation>Dewiswch fand, diemwnt neu rif yn y llinellau amser, neu unrhyw ffigur ar dudalen arall: dangosir yma&apos;r frawddeg y daw ohoni, gyda&apos;i thudalen.</translation>
    </message>
    <message>
        <source>Previous record of this mark</source>
        <translation>Cofnod blaenorol y marc hwn</translation>
    </message>
    <message>
        <source>Next record of this mark</source>
        <translation>Cofnod nesaf y marc hwn</translation>
    </message>
    <message>
        <source>Page of the document with the words marked</source>
        <translation>Tudalen o&apos;r ddogfen â&apos;r geiriau wedi&apos;u marcio</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Also from these words: %1</source>
        <extracomment>%1: links to other records, such as &quot;Leadership: good&quot;</extracomment>
        <translation>Hefyd o&apos;r geiriau hyn: %1</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>Achos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s)</source>
        <translation>
            <numerusform>%n o achosion eraill</numerusform>
            <numerusform>%n achos arall</numerusform>
            <numerusform>%n o achosion eraill</numerusform>
            <numerusform>%n o achosion eraill</numerusform>
            <numerusform>%n o achosion eraill</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Councilscope::ExportDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Allforio llun</translation>
    </message>
    <message>
        <source>PNG: pixels, for documents and the web</source>
        <translation>PNG: picseli, ar gyfer dogfennau a&apos;r we</translation>
    </message>
    <message>
        <source>SVG: lines, for drawing programs</source>
        <translation>SVG: llinellau, ar gyfer rhaglenni lluniadu</translation>
    </message>
    <message>
        <source>PDF: lines, for print</source>
        <translation>PDF: llinellau, ar gyfer argraffu</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Fformat:</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Lled:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Uchder:</translation>
    </message>
    <message>
        <source>&amp;Resolution:</source>
        <translation>&amp;Cydraniad:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Ca&amp;dw…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pïo</translation>
    </message>
    <message>
        <source>The file will have %1 × %2 pixels.</source>
        <translation>Bydd gan y ffeil %1 × %2 picsel.</translation>
    </message>
    <message>
        <source>Sharp at every size.</source>
        <translation>Yn glir ym mhob maint.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Cadw llun</translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation>Llun %1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>Councilscope::FlowingLegend</name>
    <message>
        <source>Legend</source>
        <translation>Allwedd</translation>
    </message>
</context>
<context>
    <name>Councilscope::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Wedyn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
</context>
<context>
    <name>Councilscope::HistoryWindow</name>
    <message>
        <source>All councils</source>
        <translation>Pob cyngor</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>history</source>
        <comment>file name</comment>
        <translation>hanes</translation>
    </message>
    <message>
        <source>Save the history as a table</source>
        <translation>Cadw&apos;r hanes fel tabl</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>Gwerthoedd wedi&apos;u gwahanu gan atalnodau (%1)</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>Ni chadwyd y tabl.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Dewiswch ffolder arall, neu caewch y ffeil lle y mae ar agor.</translation>
    </message>
    <message>
        <source>Nobody has decided or entered anything yet. What you confirm, correct, reject or enter on cases is listed here.</source>
        <translation>Nid oes neb wedi penderfynu na chofnodi dim eto. Rhestrir yma&apos;r hyn rydych yn ei gadarnhau, ei gywiro, ei wrthod neu ei gofnodi ar achosion.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) shown. Enter shows the words in the evidence.</source>
        <translation>
            <numerusform>Dangosir %n o weithredoedd. Mae Enter yn dangos y geiriau yn y dystiolaeth.</numerusform>
            <numerusform>Dangosir %n weithred. Mae Enter yn dangos y geiriau yn y dystiolaeth.</numerusform>
            <numerusform>Dangosir %n o weithredoedd. Mae Enter yn dangos y geiriau yn y dystiolaeth.</numerusform>
            <numerusform>Dangosir %n o weithredoedd. Mae Enter yn dangos y geiriau yn y dystiolaeth.</numerusform>
            <numerusform>Dangosir %n o weithredoedd. Mae Enter yn dangos y geiriau yn y dystiolaeth.</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Hidlo&apos;r hanes</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>&amp;Open document</source>
        <translation>&amp;Agor y ddogfen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pïo</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Ca&amp;dw fel CSV…</translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportController</name>
    <message>
        <source>Reports, letters, pages and statistics (%1);;All files (*)</source>
        <translation>Adroddiadau, llythyrau, tudalennau ac ystadegau (%1);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Mewnforio ffeiliau</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Mewnforio ffolder</translation>
    </message>
    <message>
        <source>An import is running.</source>
        <translation>Mae mewnforio ar y gweill.</translation>
    </message>
    <message>
        <source>One import runs at a time, so that its report is whole.</source>
        <translation>Un mewnforio ar y tro, fel bod ei adroddiad yn gyflawn.</translation>
    </message>
    <message>
        <source>Wait until it is done or cancel it, then import again.</source>
        <translation>Arhoswch nes iddo orffen neu canslwch ef, yna mewnforiwch eto.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) loaded.</source>
        <translation>
            <numerusform>Llwythwyd %n o ffeiliau.</numerusform>
            <numerusform>Llwythwyd %n ffeil.</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau.</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau.</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were already in the library.</source>
        <translation>
            <numerusform>Roedd %n o ffeiliau eisoes yn y llyfrgell.</numerusform>
            <numerusform>Roedd %n ffeil eisoes yn y llyfrgell.</numerusform>
            <numerusform>Roedd %n o ffeiliau eisoes yn y llyfrgell.</numerusform>
            <numerusform>Roedd %n o ffeiliau eisoes yn y llyfrgell.</numerusform>
            <numerusform>Roedd %n o ffeiliau eisoes yn y llyfrgell.</numerusform>
        </translation>
    </message>
    <message>
        <source>File › Last import report lists them and can take the import back.</source>
        <translation>Mae Ffeil › Adroddiad y mewnforio diwethaf yn eu rhestru a gall ddadwneud y mewnforio.</translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportReportDialog</name>
    <message>
        <source>Undo import</source>
        <translation>Dadwneud y mewnforio</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Adroddiad mewnforio</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Ffeiliau&apos;r mewnforio</translation>
    </message>
    <message>
        <source>Columns of the import report</source>
        <translation>Colofnau&apos;r adroddiad mewnforio</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copïo&apos;r tabl</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) loaded</source>
        <translation>
            <numerusform>Llwythwyd %n o ffeiliau</numerusform>
            <numerusform>Llwythwyd %n ffeil</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau</numerusform>
            <numerusform>Llwythwyd %n o ffeiliau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n yno eisoes</numerusform>
            <numerusform>%n yno eisoes</numerusform>
            <numerusform>%n yno eisoes</numerusform>
            <numerusform>%n yno eisoes</numerusform>
            <numerusform>%n yno eisoes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not loaded, with the reason</source>
        <translation>
            <numerusform>%n heb eu llwytho, gyda&apos;r rheswm</numerusform>
            <numerusform>%n heb ei lwytho, gyda&apos;r rheswm</numerusform>
            <numerusform>%n heb eu llwytho, gyda&apos;r rheswm</numerusform>
            <numerusform>%n heb eu llwytho, gyda&apos;r rheswm</numerusform>
            <numerusform>%n heb eu llwytho, gyda&apos;r rheswm</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was cancelled; files that are not listed were not touched.</source>
        <translation>Cafodd y mewnforio ei ganslo; ni chyffyrddwyd â ffeiliau nad ydynt ar y rhestr.</translation>
    </message>
    <message>
        <source>Takes the documents that this import loaded out of the library again</source>
        <translation>Yn tynnu&apos;r dogfennau a lwythodd y mewnforio hwn o&apos;r llyfrgell eto</translation>
    </message>
</context>
<context>
    <name>Councilscope::ImportReportModel</name>
    <message>
        <source>Loaded</source>
        <translation>Llwythwyd</translation>
    </message>
    <message>
        <source>Loaded in part</source>
        <translation>Llwythwyd yn rhannol</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Yno eisoes</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Heb ei lwytho</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Reason and what to do</source>
        <translation>Rheswm a beth i&apos;w wneud</translation>
    </message>
</context>
<context>
    <name>Councilscope::MainWindow</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n ddogfen</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
            <numerusform>%n o ddogfennau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n cyngor</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln o ffeithiau</numerusform>
            <numerusform>%Ln ffaith</numerusform>
            <numerusform>%Ln o ffeithiau</numerusform>
            <numerusform>%Ln o ffeithiau</numerusform>
            <numerusform>%Ln o ffeithiau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with page evidence</source>
        <translation>
            <numerusform>%Ln â thystiolaeth tudalen</numerusform>
            <numerusform>%Ln â thystiolaeth tudalen</numerusform>
            <numerusform>%Ln â thystiolaeth tudalen</numerusform>
            <numerusform>%Ln â thystiolaeth tudalen</numerusform>
            <numerusform>%Ln â thystiolaeth tudalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln i&apos;w hadolygu</numerusform>
            <numerusform>%Ln i&apos;w adolygu</numerusform>
            <numerusform>%Ln i&apos;w hadolygu</numerusform>
            <numerusform>%Ln i&apos;w hadolygu</numerusform>
            <numerusform>%Ln i&apos;w hadolygu</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Wrthi&apos;n darllen %1 o %2…</translation>
    </message>
    <message>
        <source>Councilscope libraries (%1)</source>
        <translation>Llyfrgelloedd Councilscope (%1)</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Llyfrgell newydd</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Agor llyfrgell</translation>
    </message>
    <message>
        <source>A new library was not made.</source>
        <translation>Ni wnaed llyfrgell newydd.</translation>
    </message>
    <message>
        <source>A file of this name is already there.</source>
        <translation>Mae ffeil o&apos;r enw hwn yno eisoes.</translation>
    </message>
    <message>
        <source>Choose another name, or open it as a library.</source>
        <translation>Dewiswch enw arall, neu agorwch hi fel llyfrgell.</translation>
    </message>
    <message>
        <source>Councilscope</source>
        <translation>Councilscope</translation>
    </message>
    <message>
        <source>%1 – Councilscope</source>
        <comment>name of the library</comment>
        <translation>%1 – Councilscope</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Cynghorau</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Search all documents (%1)</source>
        <translation>Chwilio pob dogfen (%1)</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Chwilio pob dogfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Stop reading; what is loaded stays</source>
        <translation>Stopio darllen; mae&apos;r hyn a lwythwyd yn aros</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Cynnydd y mewnforio</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Chwith, De</translation>
    </message>
    <message>
        <source>Up, Down, Tab</source>
        <translation>I fyny, I lawr, Tab</translation>
    </message>
    <message>
        <source>Timelines: from lane to lane</source>
        <translation>Llinellau amser: o lôn i lôn</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>Timelines: from council to council</source>
        <translation>Llinellau amser: o gyngor i gyngor</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Shift+wheel, drag</source>
        <translation>Shift+olwyn, llusgo</translation>
    </message>
    <message>
        <source>Move through time</source>
        <translation>Symud trwy amser</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Llwybrau byr y bysellfwrdd</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Councilscope %1&lt;/h3&gt;&lt;p&gt;Reads inspection reports of children&apos;s services and shows, side by side, what was judged, what was found and what was measured. Every mark leads to the sentence that it comes from.&lt;/p&gt;&lt;p&gt;Licence: GNU General Public Licence, version 3 or later. It uses Qt, Poppler, SQLite, libxml2 and libzip.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Councilscope %1&lt;/h3&gt;&lt;p&gt;Yn darllen adroddiadau arolygu gwasanaethau plant ac yn dangos, ochr yn ochr, yr hyn a ddyfarnwyd, yr hyn a ganfuwyd a&apos;r hyn a fesurwyd. Mae pob marc yn arwain at y frawddeg y daw ohoni.&lt;/p&gt;&lt;p&gt;Trwydded: Trwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu ddiweddarach. Mae&apos;n defnyddio Qt, Poppler, SQLite, libxml2 a libzip.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Councilscope</source>
        <translation>Ynghylch Councilscope</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>I&apos;w hadolygu</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Councils: compare a council or not; on a region, all of it</source>
        <translation>Cynghorau: cymharu cyngor neu beidio; ar ranbarth, y cyfan ohono</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Up, Alt+Down</translation>
    </message>
    <message>
        <source>Compared councils: move one up or down</source>
        <translation>Cynghorau a gymherir: symud un i fyny neu i lawr</translation>
    </message>
    <message>
        <source>Return, Space</source>
        <translation>Return, Space</translation>
    </message>
    <message>
        <source>Timelines: show the evidence of a mark; fold or unfold a council</source>
        <translation>Llinellau amser: dangos tystiolaeth marc; plygu neu ddadblygu cyngor</translation>
    </message>
    <message>
        <source>Timelines: open the document of a mark</source>
        <translation>Llinellau amser: agor dogfen marc</translation>
    </message>
    <message>
        <source>+, -, Ctrl+wheel</source>
        <translation>+, -, Ctrl+olwyn</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, zoom at the pointer</source>
        <translation>Chwyddo, lleihau, chwyddo wrth y pwyntydd</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>In a field: empty it, then go back to the page</source>
        <translation>Mewn maes: ei wagio, yna mynd yn ôl i&apos;r dudalen</translation>
    </message>
    <message>
        <source>The libraries were not opened.</source>
        <translation>Ni agorwyd y llyfrgelloedd.</translation>
    </message>
    <message>
        <source>Only one library can be open.</source>
        <translation>Dim ond un llyfrgell all fod ar agor.</translation>
    </message>
    <message>
        <source>Drop one library, and the files to import into it.</source>
        <translation>Gollyngwch un llyfrgell, a&apos;r ffeiliau i&apos;w mewnforio iddi.</translation>
    </message>
    <message>
        <source>Timelines, life of a case: from mark to mark; groups of cases: fold, unfold</source>
        <translation>Llinellau amser, hanes achos: o farc i farc; grwpiau o achosion: plygu, dadblygu</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Tables: show the evidence of a row</source>
        <translation>Tablau: dangos tystiolaeth rhes</translation>
    </message>
    <message>
        <source>A, X, O, N</source>
        <translation>A, X, O, N</translation>
    </message>
    <message>
        <source>Proposed links: accept, reject, open the later document, go to the next</source>
        <translation>Cysylltiadau arfaethedig: derbyn, gwrthod, agor y ddogfen ddiweddarach, mynd i&apos;r nesaf</translation>
    </message>
    <message>
        <source>Return, Ctrl+Return</source>
        <translation>Return, Ctrl+Return</translation>
    </message>
    <message>
        <source>Coverage: show the evidence of a cell; open its document</source>
        <translation>Cwmpas: dangos tystiolaeth cell; agor ei dogfen</translation>
    </message>
</context>
<context>
    <name>Councilscope::MergeDialog</name>
    <message>
        <source>Merge with another case</source>
        <translation>Uno ag achos arall</translation>
    </message>
    <message>
        <source>Which case of %1 is the same matter as “%2”?</source>
        <translation>Pa achos yn %1 sydd yr un mater â “%2”?</translation>
    </message>
    <message>
        <source>Filter cases</source>
        <translation>Hidlo achosion</translation>
    </message>
    <message>
        <source>Cases of %1</source>
        <translation>Achosion %1</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Uno</translation>
    </message>
    <message>
        <source>%1 (%2, first flagged %3)</source>
        <comment>title, status, date</comment>
        <translation>%1 (%2, nodwyd gyntaf %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title, status</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Councilscope::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss all %n</source>
        <translation>
            <numerusform>Cau pob %n</numerusform>
            <numerusform>Cau&apos;r %n</numerusform>
            <numerusform>Cau pob %n</numerusform>
            <numerusform>Cau pob %n</numerusform>
            <numerusform>Cau pob %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Take this message away</source>
        <translation>Cau&apos;r neges hon</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Testun y neges</translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricChartView</name>
    <message>
        <source>Chart</source>
        <translation>Siart</translation>
    </message>
    <message>
        <source>at the inspection of %1</source>
        <translation>adeg arolygiad %1</translation>
    </message>
    <message>
        <source>%1, %2: %3. “%4”</source>
        <translation>%1, %2: %3. “%4”</translation>
    </message>
    <message>
        <source> No value: %1.</source>
        <translation> Dim gwerth: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %3, of %n council(s).</source>
        <translation>
            <numerusform>%1, %2: %3, o %n o gynghorau.</numerusform>
            <numerusform>%1, %2: %3, o %n cyngor.</numerusform>
            <numerusform>%1, %2: %3, o %n o gynghorau.</numerusform>
            <numerusform>%1, %2: %3, o %n o gynghorau.</numerusform>
            <numerusform>%1, %2: %3, o %n o gynghorau.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3. Official figure, %4.</source>
        <translation>%1, %2: %3. Ffigur swyddogol, %4.</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4. “%5”</source>
        <translation>%1, %2: %3, %4. “%5”</translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricControls</name>
    <message>
        <source>no council</source>
        <translation>dim cyngor</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <translation>Gadael “%1” allan</translation>
    </message>
    <message>
        <source>Axis of figures</source>
        <translation>Echel y ffigurau</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;O:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Hyd at:</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Lloegr</translation>
    </message>
    <message>
        <source>The council’s region</source>
        <translation>Rhanbarth y cyngor</translation>
    </message>
    <message>
        <source>Mean of the %1 statistical neighbours</source>
        <translation>Cymedr cymdogion ystadegol %1</translation>
    </message>
    <message>
        <source>Median of the %1 statistical neighbours</source>
        <translation>Canolrif cymdogion ystadegol %1</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>&amp;Mesur:</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Type any part of a measure’s name to find it</source>
        <translation>Teipiwch unrhyw ran o enw mesur i&apos;w ganfod</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Cad&amp;w</translation>
    </message>
    <message>
        <source>Keep this measure on the chart and choose another beside it</source>
        <translation>Cadw&apos;r mesur hwn ar y siart a dewis un arall wrth ei ochr</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>Dango&amp;s:</translation>
    </message>
    <message>
        <source>Form of the chart</source>
        <translation>Ffurf y siart</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>llinellau</translation>
    </message>
    <message>
        <source>ranked bars</source>
        <translation>barrau yn ôl trefn</translation>
    </message>
    <message>
        <source>small charts</source>
        <translation>siartiau bach</translation>
    </message>
    <message>
        <source>&amp;at</source>
        <translation>a&amp;r</translation>
    </message>
    <message>
        <source>Date of the ranking</source>
        <translation>Dyddiad y drefn</translation>
    </message>
    <message>
        <source>&amp;Highlight:</source>
        <translation>Aml&amp;ygu:</translation>
    </message>
    <message>
        <source>Highlighted council</source>
        <translation>Y cyngor a amlygir</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Cymhar&amp;u â</translation>
    </message>
    <message>
        <source>Compares the highlighted council, or else the first three, with official figures</source>
        <translation>Yn cymharu&apos;r cyngor a amlygir, neu fel arall y tri cyntaf, â ffigurau swyddogol</translation>
    </message>
    <message>
        <source>&amp;Inspections</source>
        <translation>&amp;Arolygiadau</translation>
    </message>
    <message>
        <source>Show graded inspections as vertical lines</source>
        <translation>Dangos arolygiadau â gradd fel llinellau fertigol</translation>
    </message>
    <message>
        <source>A&amp;xis</source>
        <translation>Ec&amp;hel</translation>
    </message>
    <message>
        <source>From &amp;zero</source>
        <translation>O &amp;sero</translation>
    </message>
    <message>
        <source>&amp;Fitted to the figures</source>
        <translation>Wedi&apos;i &amp;ffitio i&apos;r ffigurau</translation>
    </message>
    <message>
        <source>&amp;Own range…</source>
        <translation>Ystod eich hu&amp;n…</translation>
    </message>
    <message>
        <source>The council’s region, Inner and Outer London apart</source>
        <translation>Rhanbarth y cyngor, Llundain Fewnol ac Allanol ar wahân</translation>
    </message>
    <message>
        <source>Councils that these &amp;replaced</source>
        <translation>Cynghorau a fu o&apos;u &amp;blaen</translation>
    </message>
    <message>
        <source>total</source>
        <translation>cyfanswm</translation>
    </message>
    <message>
        <source>The council’s Ofsted region</source>
        <translation>Rhanbarth Ofsted y cyngor</translation>
    </message>
    <message>
        <source>P&amp;art:</source>
        <translation>Rh&amp;an:</translation>
    </message>
    <message>
        <source>Part of the measure</source>
        <translation>Rhan o&apos;r mesur</translation>
    </message>
    <message>
        <source>Type any word of a part to find it</source>
        <translation>Teipiwch unrhyw air o ran i&apos;w chanfod</translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricSeriesModel</name>
    <message>
        <source>printed in a report</source>
        <translation>wedi&apos;i argraffu mewn adroddiad</translation>
    </message>
    <message>
        <source>no date is printed</source>
        <translation>nid oes dyddiad wedi&apos;i argraffu</translation>
    </message>
    <message>
        <source>dated by its inspection</source>
        <translation>wedi&apos;i ddyddio yn ôl ei arolygiad</translation>
    </message>
    <message>
        <source>worked out by the program</source>
        <translation>wedi&apos;i gyfrifo gan y rhaglen</translation>
    </message>
    <message>
        <source>another document differs</source>
        <translation>mae dogfen arall yn wahanol</translation>
    </message>
    <message numerus="yes">
        <source>the same in %n document(s)</source>
        <translation>
            <numerusform>yr un fath mewn %n o ddogfennau</numerusform>
            <numerusform>yr un fath mewn %n ddogfen</numerusform>
            <numerusform>yr un fath mewn %n o ddogfennau</numerusform>
            <numerusform>yr un fath mewn %n o ddogfennau</numerusform>
            <numerusform>yr un fath mewn %n o ddogfennau</numerusform>
        </translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Ffigur</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Sut y gwyddys hynny</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message numerus="yes">
        <source>worked out from %n council(s)</source>
        <translation>
            <numerusform>wedi&apos;i gyfrifo o %n o gynghorau</numerusform>
            <numerusform>wedi&apos;i gyfrifo o %n cyngor</numerusform>
            <numerusform>wedi&apos;i gyfrifo o %n o gynghorau</numerusform>
            <numerusform>wedi&apos;i gyfrifo o %n o gynghorau</numerusform>
            <numerusform>wedi&apos;i gyfrifo o %n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>; no value: %1</source>
        <translation>; dim gwerth: %1</translation>
    </message>
    <message>
        <source>official file</source>
        <translation>ffeil swyddogol</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Against the official figure</source>
        <translation>O&apos;i gymharu â&apos;r ffigur swyddogol</translation>
    </message>
    <message>
        <source>%1 before the revision (%2)</source>
        <extracomment>%1 a figure, %2 the name of a file</extracomment>
        <translation>%1 cyn y diwygiad (%2)</translation>
    </message>
    <message>
        <source>%1 in another file (%2)</source>
        <translation>%1 mewn ffeil arall (%2)</translation>
    </message>
</context>
<context>
    <name>Councilscope::MetricsPage</name>
    <message>
        <source>Metrics</source>
        <translation>Mesurau</translation>
    </message>
    <message>
        <source>Chart of the measure</source>
        <translation>Siart y mesur</translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation>Ffigurau&apos;r siart</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Only the %n figure(s) that differ from another source</source>
        <translation>
            <numerusform>Dim &amp;ond y %n o ffigurau sy&apos;n wahanol i ffynhonnell arall</numerusform>
            <numerusform>Dim &amp;ond y %n ffigur sy&apos;n wahanol i ffynhonnell arall</numerusform>
            <numerusform>Dim &amp;ond y %n o ffigurau sy&apos;n wahanol i ffynhonnell arall</numerusform>
            <numerusform>Dim &amp;ond y %n o ffigurau sy&apos;n wahanol i ffynhonnell arall</numerusform>
            <numerusform>Dim &amp;ond y %n o ffigurau sy&apos;n wahanol i ffynhonnell arall</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure differs from another source</source>
        <translation>Nid oes ffigur yn wahanol i ffynhonnell arall</translation>
    </message>
</context>
<context>
    <name>Councilscope::PageView</name>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
</context>
<context>
    <name>Councilscope::PeriodBar</name>
    <message>
        <source>Perio&amp;d:</source>
        <translation>Cyfno&amp;d:</translation>
    </message>
    <message>
        <source>First year shown</source>
        <translation>Y flwyddyn gyntaf a ddangosir</translation>
    </message>
    <message>
        <source>Last year shown</source>
        <translation>Y flwyddyn olaf a ddangosir</translation>
    </message>
    <message>
        <source>start</source>
        <comment>from the first record on</comment>
        <translation>dechrau</translation>
    </message>
    <message>
        <source>today</source>
        <comment>until today</comment>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Pob blwyddyn</translation>
    </message>
    <message>
        <source>Show all years on every page</source>
        <translation>Dangos pob blwyddyn ar bob tudalen</translation>
    </message>
</context>
<context>
    <name>Councilscope::PrintController</name>
    <message>
        <source>Print preview: %1</source>
        <translation>Rhagolwg argraffu: %1</translation>
    </message>
</context>
<context>
    <name>Councilscope::ProposalCard</name>
    <message>
        <source>Show on the page</source>
        <translation>Dangos ar y dudalen</translation>
    </message>
    <message>
        <source>Go to the case</source>
        <translation>Mynd i&apos;r achos</translation>
    </message>
</context>
<context>
    <name>Councilscope::ProposalPanel</name>
    <message>
        <source>%1. Case: %2 (%3)</source>
        <comment>document, title of a case, status</comment>
        <translation>%1. Achos: %2 (%3)</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>dyddiad anhysbys</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Cynharach: %1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>Diweddarach: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed link(s). A accepts, X rejects, O opens the later document, N goes to the next.</source>
        <translation>
            <numerusform>%n o gysylltiadau arfaethedig. Mae A yn derbyn, X yn gwrthod, O yn agor y ddogfen ddiweddarach, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n cyswllt arfaethedig. Mae A yn derbyn, X yn gwrthod, O yn agor y ddogfen ddiweddarach, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gysylltiadau arfaethedig. Mae A yn derbyn, X yn gwrthod, O yn agor y ddogfen ddiweddarach, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gysylltiadau arfaethedig. Mae A yn derbyn, X yn gwrthod, O yn agor y ddogfen ddiweddarach, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gysylltiadau arfaethedig. Mae A yn derbyn, X yn gwrthod, O yn agor y ddogfen ddiweddarach, N yn mynd i&apos;r nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores from %1 %</source>
        <translation>Sgoriau o %1 %</translation>
    </message>
    <message>
        <source>No proposal is that sure</source>
        <translation>Nid oes cynnig mor sicr â hynny</translation>
    </message>
    <message numerus="yes">
        <source>%n weaker proposal(s) are hidden by the threshold.</source>
        <translation>
            <numerusform>Mae&apos;r trothwy yn cuddio %n o gynigion gwannach.</numerusform>
            <numerusform>Mae&apos;r trothwy yn cuddio %n cynnig gwannach.</numerusform>
            <numerusform>Mae&apos;r trothwy yn cuddio %n o gynigion gwannach.</numerusform>
            <numerusform>Mae&apos;r trothwy yn cuddio %n o gynigion gwannach.</numerusform>
            <numerusform>Mae&apos;r trothwy yn cuddio %n o gynigion gwannach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos y cyfan</translation>
    </message>
    <message>
        <source>No link waits for you</source>
        <translation>Nid oes cyswllt yn aros amdanoch</translation>
    </message>
    <message>
        <source>The program is sure of all other links of the chosen councils, or somebody has decided. Choose more councils on the left, or import more of their reports.</source>
        <translation>Mae&apos;r rhaglen yn sicr o holl gysylltiadau eraill y cynghorau a ddewiswyd, neu mae rhywun wedi penderfynu. Dewiswch ragor o gynghorau ar y chwith, neu mewnforiwch ragor o&apos;u hadroddiadau.</translation>
    </message>
    <message>
        <source>Proposed links</source>
        <translation>Cysylltiadau arfaethedig</translation>
    </message>
    <message>
        <source>Smallest score that is shown, in per cent</source>
        <translation>Y sgôr lleiaf a ddangosir, yn y cant</translation>
    </message>
    <message>
        <source>Hides proposals that the program is less sure of</source>
        <translation>Yn cuddio cynigion y mae&apos;r rhaglen yn llai sicr ohonynt</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Derbyn (A)</translation>
    </message>
    <message>
        <source>Reject (X)</source>
        <translation>Gwrthod (X)</translation>
    </message>
    <message>
        <source>Open (O)</source>
        <translation>Agor (O)</translation>
    </message>
    <message>
        <source>Next (N)</source>
        <translation>Nesaf (N)</translation>
    </message>
</context>
<context>
    <name>Councilscope::RecordListModel</name>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
</context>
<context>
    <name>Councilscope::ReviewBar</name>
    <message>
        <source>Con&amp;firm</source>
        <translation>Cadar&amp;nhau</translation>
    </message>
    <message>
        <source>The record says what the document says</source>
        <translation>Mae&apos;r cofnod yn dweud yr hyn y mae&apos;r ddogfen yn ei ddweud</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>C&amp;ywiro…</translation>
    </message>
    <message>
        <source>Change what the record says</source>
        <translation>Newid yr hyn y mae&apos;r cofnod yn ei ddweud</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Gwr&amp;thod…</translation>
    </message>
    <message>
        <source>The document does not say this; the record is no longer counted or exported</source>
        <translation>Nid yw&apos;r ddogfen yn dweud hyn; ni chaiff y cofnod ei gyfrif na&apos;i allforio mwyach</translation>
    </message>
    <message>
        <source>State: %1. Confidence: %2 per cent.</source>
        <translation>Cyflwr: %1. Hyder: %2 y cant.</translation>
    </message>
    <message>
        <source>&amp;Inspection…</source>
        <translation>Arolyg&amp;iad…</translation>
    </message>
    <message>
        <source>Correct what the document says of the inspection: its dates, its kind, who led it</source>
        <translation>Cywiro&apos;r hyn y mae&apos;r ddogfen yn ei ddweud am yr arolygiad: ei ddyddiadau, ei fath, pwy a&apos;i harweiniodd</translation>
    </message>
</context>
<context>
    <name>Councilscope::ReviewController</name>
    <message>
        <source>Reject record</source>
        <translation>Gwrthod cofnod</translation>
    </message>
    <message>
        <source>The document does not say this. Why was it found (may stay empty)?</source>
        <translation>Nid yw&apos;r ddogfen yn dweud hyn. Pam y&apos;i canfuwyd (caiff aros yn wag)?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Dadwne&amp;ud</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>Dadwne&amp;ud: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ail-wneu&amp;d</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>Ail-wneu&amp;d: %1</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Hanes…</translation>
    </message>
</context>
<context>
    <name>Councilscope::ReviewQueueModel</name>
    <message>
        <source>%1 %</source>
        <comment>confidence in per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Hyder</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
</context>
<context>
    <name>Councilscope::ReviewQueuePanel</name>
    <message>
        <source>No record waits for you: the program is sure of all others, or somebody has decided.</source>
        <translation>Nid oes cofnod yn aros amdanoch: mae&apos;r rhaglen yn sicr o&apos;r lleill i gyd, neu mae rhywun wedi penderfynu.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to review. C confirms, E corrects, X rejects, N goes to the next.</source>
        <translation>
            <numerusform>%n o gofnodion i&apos;w hadolygu. Mae C yn cadarnhau, E yn cywiro, X yn gwrthod, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n cofnod i&apos;w adolygu. Mae C yn cadarnhau, E yn cywiro, X yn gwrthod, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion i&apos;w hadolygu. Mae C yn cadarnhau, E yn cywiro, X yn gwrthod, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion i&apos;w hadolygu. Mae C yn cadarnhau, E yn cywiro, X yn gwrthod, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion i&apos;w hadolygu. Mae C yn cadarnhau, E yn cywiro, X yn gwrthod, N yn mynd i&apos;r nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has rejected a record.</source>
        <translation>Nid oes neb wedi gwrthod cofnod.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected record(s). R restores one, N goes to the next.</source>
        <translation>
            <numerusform>%n o gofnodion a wrthodwyd. Mae R yn adfer un, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n cofnod a wrthodwyd. Mae R yn ei adfer, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion a wrthodwyd. Mae R yn adfer un, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion a wrthodwyd. Mae R yn adfer un, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>%n o gofnodion a wrthodwyd. Mae R yn adfer un, N yn mynd i&apos;r nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision has its record.</source>
        <translation>Mae gan bob penderfyniad ei gofnod.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for a record that their documents do not hold any more. R confirms that it is gone, N goes to the next.</source>
        <translation>
            <numerusform>Mae %n o benderfyniadau yn aros am gofnod nad yw eu dogfennau yn ei ddal mwyach. Mae R yn cadarnhau ei fod wedi mynd, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>Mae %n penderfyniad yn aros am gofnod nad yw ei ddogfen yn ei ddal mwyach. Mae R yn cadarnhau ei fod wedi mynd, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>Mae %n o benderfyniadau yn aros am gofnod nad yw eu dogfennau yn ei ddal mwyach. Mae R yn cadarnhau ei fod wedi mynd, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>Mae %n o benderfyniadau yn aros am gofnod nad yw eu dogfennau yn ei ddal mwyach. Mae R yn cadarnhau ei fod wedi mynd, N yn mynd i&apos;r nesaf.</numerusform>
            <numerusform>Mae %n o benderfyniadau yn aros am gofnod nad yw eu dogfennau yn ei ddal mwyach. Mae R yn cadarnhau ei fod wedi mynd, N yn mynd i&apos;r nesaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm as &amp;gone</source>
        <translation>Cadarnhau ei fod wedi &amp;mynd</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Adfer</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>I&apos;w hadolygu</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>No longer found</source>
        <translation>Heb eu canfod mwyach</translation>
    </message>
    <message>
        <source>Which records are listed</source>
        <translation>Pa gofnodion a restrir</translation>
    </message>
</context>
<context>
    <name>Councilscope::SearchHitModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
</context>
<context>
    <name>Councilscope::SetAsideModel</name>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Dyfyniad</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
</context>
<context>
    <name>Councilscope::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Crynodeb</translation>
    </message>
    <message>
        <source>No council is chosen. Tick one or more councils in the list on the left: one gives a report card, two are compared side by side, more become tables.</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis. Ticiwch un neu ragor o gynghorau yn y rhestr ar y chwith: mae un yn rhoi cerdyn adroddiad, cymherir dau ochr yn ochr, daw mwy yn dablau.</translation>
    </message>
    <message>
        <source>Source %1</source>
        <translation>Ffynhonnell %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html);;OpenDocument text (*.odt)</source>
        <translation>PDF (*.pdf);;Tudalen we (*.html);;Testun OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Save summary</source>
        <translation>Cadw&apos;r crynodeb</translation>
    </message>
    <message>
        <source>summary</source>
        <comment>file name</comment>
        <translation>crynodeb</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Llinell amser</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>Ffi&amp;gurau</translation>
    </message>
    <message>
        <source>What is &amp;not known</source>
        <translation>Yr hyn na &amp;wyddys</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Byr</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Llawn</translation>
    </message>
    <message>
        <source>Length of the summary</source>
        <translation>Hyd y crynodeb</translation>
    </message>
    <message>
        <source>&amp;Print preview…</source>
        <translation>&amp;Rhagolwg argraffu…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Ca&amp;dw fel…</translation>
    </message>
    <message>
        <source>Summary as it will be printed</source>
        <translation>Y crynodeb fel y caiff ei argraffu</translation>
    </message>
    <message>
        <source>&amp;Defects</source>
        <translation>Diffygi&amp;on</translation>
    </message>
</context>
<context>
    <name>Councilscope::ThemeHistoryModel</name>
    <message>
        <source>No theme</source>
        <translation>Dim thema</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s),</source>
        <translation>
            <numerusform>%1: %n o achosion,</numerusform>
            <numerusform>%1: %n achos,</numerusform>
            <numerusform>%1: %n o achosion,</numerusform>
            <numerusform>%1: %n o achosion,</numerusform>
            <numerusform>%1: %n o achosion,</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open, %2 met, %3 met but to be confirmed, %4 came back.</source>
        <translation>%1 yn agored, %2 wedi&apos;u datrys, %3 wedi&apos;u datrys ond i&apos;w cadarnhau, %4 wedi dod yn ôl.</translation>
    </message>
    <message>
        <source>From defect to strength: %1.</source>
        <translation>O ddiffyg i gryfder: %1.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Councils that were flagged for it</source>
        <translation>Cynghorau y nodwyd hyn ar eu cyfer</translation>
    </message>
    <message>
        <source>Councils</source>
        <translation>Cynghorau</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Open, better, persisting or come back</source>
        <translation>Yn agored, yn well, yn parhau neu wedi dod yn ôl</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Datryswyd</translation>
    </message>
    <message>
        <source>Met by inference: waits for a person</source>
        <translation>Wedi&apos;i ddatrys trwy gasgliad: yn aros am berson</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>I&apos;w gadarnhau</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Daeth yn ôl</translation>
    </message>
    <message>
        <source>Median months from first flagged to met</source>
        <translation>Canolrif y misoedd o&apos;i nodi gyntaf i&apos;w ddatrys</translation>
    </message>
    <message>
        <source>Months to met</source>
        <translation>Misoedd i ddatrys</translation>
    </message>
    <message>
        <source>From defect to strength</source>
        <translation>O ddiffyg i gryfder</translation>
    </message>
</context>
<context>
    <name>Councilscope::ThemePanel</name>
    <message>
        <source>What the chosen councils were told to improve, by theme. A case with several themes counts in each. A click shows the cases of a theme.</source>
        <translation>Yr hyn y dywedwyd wrth y cynghorau a ddewiswyd am ei wella, yn ôl thema. Mae achos â sawl thema yn cyfrif ym mhob un. Mae clic yn dangos achosion thema.</translation>
    </message>
    <message>
        <source>All kinds of inspection</source>
        <translation>Pob math o arolygiad</translation>
    </message>
    <message>
        <source>Kind of inspection</source>
        <translation>Math o arolygiad</translation>
    </message>
    <message>
        <source>Themes of defects</source>
        <translation>Themâu diffygion</translation>
    </message>
</context>
<context>
    <name>Councilscope::TimeAxisHeader</name>
    <message>
        <source>Time axis</source>
        <translation>Echelin amser</translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelineModel</name>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelinePage</name>
    <message>
        <source>Timelines</source>
        <translation>Llinellau amser</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Manylder: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n council(s)</source>
        <translation>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n cyngor</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
            <numerusform>%n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>years</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>%n o arolygiadau</numerusform>
            <numerusform>%n arolygiad</numerusform>
            <numerusform>%n o arolygiadau</numerusform>
            <numerusform>%n o arolygiadau</numerusform>
            <numerusform>%n o arolygiadau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n o ymweliadau</numerusform>
            <numerusform>%n ymweliad</numerusform>
            <numerusform>%n o ymweliadau</numerusform>
            <numerusform>%n o ymweliadau</numerusform>
            <numerusform>%n o ymweliadau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n o ganfyddiadau</numerusform>
            <numerusform>%n canfyddiad</numerusform>
            <numerusform>%n o ganfyddiadau</numerusform>
            <numerusform>%n o ganfyddiadau</numerusform>
            <numerusform>%n o ganfyddiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>This library holds no documents yet</source>
        <translation>Nid oes dogfennau yn y llyfrgell hon eto</translation>
    </message>
    <message>
        <source>Drop inspection reports, letters or statistics files anywhere in this window, or choose them.</source>
        <translation>Gollyngwch adroddiadau arolygu, llythyrau neu ffeiliau ystadegau yn unrhyw fan yn y ffenestr hon, neu dewiswch nhw.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>No council is chosen</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>Tick one or more councils in the list on the left to see their inspections on one time axis.</source>
        <translation>Ticiwch un neu ragor o gynghorau yn y rhestr ar y chwith i weld eu harolygiadau ar un echelin amser.</translation>
    </message>
    <message>
        <source>timeline %1</source>
        <comment>file name, council</comment>
        <translation>llinell amser %1</translation>
    </message>
    <message>
        <source>timelines</source>
        <comment>file name</comment>
        <translation>llinellau amser</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Awtomatig</translation>
    </message>
    <message>
        <source>Overview, one row each</source>
        <translation>Trosolwg, un rhes yr un</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Meysydd</translation>
    </message>
    <message>
        <source>Areas and findings</source>
        <translation>Meysydd a chanfyddiadau</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>Detail of the timelines</source>
        <translation>Manylder y llinellau amser</translation>
    </message>
    <message>
        <source>Timelines of the chosen councils</source>
        <translation>Llinellau amser y cynghorau a ddewiswyd</translation>
    </message>
    <message>
        <source>No library is open yet</source>
        <translation>Nid oes llyfrgell ar agor eto</translation>
    </message>
    <message>
        <source>It is being opened; or choose one with File › Open library.</source>
        <translation>Mae&apos;n cael ei hagor; neu dewiswch un â Ffeil › Agor llyfrgell.</translation>
    </message>
    <message>
        <source>Show as a table too</source>
        <translation>Dangos fel tabl hefyd</translation>
    </message>
    <message>
        <source>Use the visible years on all pages</source>
        <translation>Defnyddio&apos;r blynyddoedd gweladwy ar bob tudalen</translation>
    </message>
    <message>
        <source>Use all years on all pages</source>
        <translation>Defnyddio pob blwyddyn ar bob tudalen</translation>
    </message>
    <message>
        <source>Timelines as a table</source>
        <translation>Y llinellau amser fel tabl</translation>
    </message>
    <message>
        <source>Compare the two with most documents</source>
        <translation>Cymharu&apos;r ddau sydd â&apos;r nifer mwyaf o ddogfennau</translation>
    </message>
    <message>
        <source>Fold or unfold %1</source>
        <translation>Plygu neu ddadblygu %1</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Dim ond %1</translation>
    </message>
    <message>
        <source>No longer compare %1</source>
        <translation>Peidio â chymharu %1 mwyach</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>Dangos y dystiolaeth</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Agor y ddogfen</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Copïo&apos;r frawddeg</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Chwyddo</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Lleihau</translation>
    </message>
    <message>
        <source>Show all years</source>
        <translation>Dangos pob blwyddyn</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copïo&apos;r llun</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>Allforio&apos;r llun…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
        </translation>
    </message>
    <message>
        <source>Areas and cases are folded: a click on a name unfolds them.</source>
        <translation>Mae meysydd ac achosion wedi&apos;u plygu: mae clic ar enw yn eu dadblygu.</translation>
    </message>
    <message>
        <source>Areas and cases</source>
        <translation>Meysydd ac achosion</translation>
    </message>
    <message>
        <source>How much of each council is shown. A click on the name of a council or a theme folds it.</source>
        <translation>Faint o bob cyngor a ddangosir. Mae clic ar enw cyngor neu thema yn ei blygu.</translation>
    </message>
    <message>
        <source>Only the first themes of %1</source>
        <translation>Themâu cyntaf %1 yn unig</translation>
    </message>
    <message>
        <source>All themes of %1</source>
        <translation>Holl themâu %1</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Dangos yr achos</translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelineTableModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lôn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>%1, joint</source>
        <comment>grade of one judgement over two areas</comment>
        <translation>%1, ar y cyd</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>mewn grym</translation>
    </message>
</context>
<context>
    <name>Councilscope::TimelineView</name>
    <message>
        <source>Timelines of the chosen councils</source>
        <translation>Llinellau amser y cynghorau a ddewiswyd</translation>
    </message>
    <message>
        <source>Scroll through the councils</source>
        <translation>Sgrolio trwy&apos;r cynghorau</translation>
    </message>
</context>
<context>
    <name>Councilscope::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>Import f&amp;older…</source>
        <translation>Mewnforio &amp;ffolder…</translation>
    </message>
    <message>
        <source>Last import &amp;report…</source>
        <translation>A&amp;droddiad y mewnforio diwethaf…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Ag&amp;or llyfrgell…</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>Llyfrgell &amp;newydd…</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>Llyfrge&amp;lloedd diweddar</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Allforio llun…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>&amp;Rhagolwg argraffu…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Ar&amp;graffu…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Gada&amp;el</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pïo</translation>
    </message>
    <message>
        <source>&amp;Search all documents</source>
        <translation>Ch&amp;wilio pob dogfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Go&amp;lwg</translation>
    </message>
    <message>
        <source>&amp;Back to the evidence before</source>
        <translation>&amp;Yn ôl at y dystiolaeth flaenorol</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Y&amp;mlaen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Chwyddo</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Lleihau</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ffitio</translation>
    </message>
    <message>
        <source>This &amp;page</source>
        <translation>Y &amp;dudalen hon</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Iaith</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>&amp;Arddull</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ff&amp;enestr</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Llwybrau byr y &amp;bysellfwrdd</translation>
    </message>
    <message>
        <source>&amp;About Councilscope</source>
        <translation>&amp;Ynghylch Councilscope</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Fel y bwrdd gwaith</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Canfod ar y dudalen hon</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Y dudalen &amp;nesaf</translation>
    </message>
    <message>
        <source>Previo&amp;us page</source>
        <translation>Y d&amp;udalen flaenorol</translation>
    </message>
</context>
<context>
    <name>CoveragePicture</name>
    <message numerus="yes">
        <source>What is loaded of %n council(s), year by year</source>
        <translation>
            <numerusform>Yr hyn sydd wedi&apos;i lwytho am %n o gynghorau, fesul blwyddyn</numerusform>
            <numerusform>Yr hyn sydd wedi&apos;i lwytho am %n cyngor, fesul blwyddyn</numerusform>
            <numerusform>Yr hyn sydd wedi&apos;i lwytho am %n o gynghorau, fesul blwyddyn</numerusform>
            <numerusform>Yr hyn sydd wedi&apos;i lwytho am %n o gynghorau, fesul blwyddyn</numerusform>
            <numerusform>Yr hyn sydd wedi&apos;i lwytho am %n o gynghorau, fesul blwyddyn</numerusform>
        </translation>
    </message>
    <message>
        <source>What is loaded, year by year: %1</source>
        <extracomment>%1 names of councils</extracomment>
        <translation>Yr hyn sydd wedi&apos;i lwytho, fesul blwyddyn: %1</translation>
    </message>
    <message>
        <source>Source: the documents loaded in Councilscope and what they say. Drawn on %1.</source>
        <translation>Ffynhonnell: y dogfennau sydd wedi&apos;u llwytho yn Councilscope a&apos;r hyn a ddywedant. Lluniwyd ar %1.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Yr hyn sydd ar goll</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>%1 is listed in a published table.</source>
        <translation>Rhestrir %1 mewn tabl cyhoeddedig.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 an inspection or document, %2 such as &quot;loaded&quot;</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 in: %2.</source>
        <extracomment>%1 such as &quot;7 strengths stated, 3 found&quot;, %2 title of a document</extracomment>
        <translation>%1 yn: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 an inspection or document, %2 why it could not be read whole</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>stated count</source>
        <translation>cyfrif a nodwyd</translation>
    </message>
    <message>
        <source>Nothing is loaded, and no loaded document mentions anything.</source>
        <translation>Nid oes dim wedi&apos;i lwytho, ac nid yw&apos;r un ddogfen sydd wedi&apos;i llwytho yn crybwyll dim.</translation>
    </message>
    <message>
        <source>no known date</source>
        <translation>dim dyddiad hysbys</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 council, %2 year, %3 sentences</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n known inspection(s) and visit(s) are loaded.</source>
        <extracomment>%1 council, %2 a number, %n known inspections and visits</extracomment>
        <translation>
            <numerusform>%1: mae %2 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho.</numerusform>
            <numerusform>%1: mae %2 o %n arolygiad neu ymweliad hysbys wedi&apos;i lwytho.</numerusform>
            <numerusform>%1: mae %2 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho.</numerusform>
            <numerusform>%1: mae %2 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho.</numerusform>
            <numerusform>%1: mae %2 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho.</numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <comment>heading of a column</comment>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>I</source>
        <comment>one letter: inspection</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>F</source>
        <comment>one letter: focused visit</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <comment>one letter: monitoring visit</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>U</source>
        <comment>one letter: unannounced inspection</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>J</source>
        <comment>one letter: joint inspection</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>S</source>
        <comment>one letter: SEND inspection</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>V</source>
        <comment>one letter: visit</comment>
        <translation>Y</translation>
    </message>
    <message>
        <source>N</source>
        <comment>one letter: news</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>W</source>
        <comment>one letter: web page</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>D</source>
        <comment>one letter: document</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>arolygiad</translation>
    </message>
    <message>
        <source>focused visit</source>
        <translation>ymweliad â ffocws</translation>
    </message>
    <message>
        <source>monitoring visit</source>
        <translation>ymweliad monitro</translation>
    </message>
    <message>
        <source>unannounced inspection</source>
        <translation>arolygiad dirybudd</translation>
    </message>
    <message>
        <source>joint inspection</source>
        <translation>cydarolygiad</translation>
    </message>
    <message>
        <source>SEND inspection</source>
        <translation>arolygiad AAAA</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>news</source>
        <translation>newyddion</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>tudalen we</translation>
    </message>
    <message>
        <source>other document</source>
        <translation>dogfen arall</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ymweliad</translation>
    </message>
    <message>
        <source>Inspection: %1</source>
        <extracomment>%1 what was inspected, as an English report prints it</extracomment>
        <translation>Arolygiad: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 an inspection or visit, %2 its date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>wedi&apos;i llwytho</translation>
    </message>
    <message>
        <source>loaded, but it could be read only in part</source>
        <translation>wedi&apos;i llwytho, ond dim ond rhan ohoni y gellid ei darllen</translation>
    </message>
    <message>
        <source>its report is not loaded; known from: %1</source>
        <extracomment>%1 title of a document</extracomment>
        <translation>nid yw ei adroddiad wedi&apos;i lwytho; yn hysbys o: %1</translation>
    </message>
    <message>
        <source>not loaded; listed in: %1</source>
        <translation>heb ei lwytho; rhestrir yn: %1</translation>
    </message>
    <message>
        <source>not loaded; mentioned in: %1</source>
        <translation>heb ei lwytho; crybwyllir yn: %1</translation>
    </message>
    <message>
        <source>read only in part</source>
        <translation>wedi&apos;i darllen yn rhannol yn unig</translation>
    </message>
    <message>
        <source>only news or a summary of it is loaded</source>
        <translation>dim ond newyddion neu grynodeb ohono sydd wedi&apos;i lwytho</translation>
    </message>
    <message>
        <source>listed in a published table, not loaded</source>
        <translation>wedi&apos;i restru mewn tabl cyhoeddedig, heb ei lwytho</translation>
    </message>
    <message>
        <source>mentioned by a loaded document, not loaded</source>
        <translation>crybwyllir gan ddogfen sydd wedi&apos;i llwytho, heb ei lwytho</translation>
    </message>
    <message>
        <source>news or summary only</source>
        <translation>newyddion neu grynodeb yn unig</translation>
    </message>
    <message>
        <source>listed in a table</source>
        <translation>wedi&apos;i restru mewn tabl</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>crybwyllwyd</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>wedi&apos;i darllen yn rhannol</translation>
    </message>
    <message>
        <source>%1 stated, %2 found</source>
        <extracomment>%1 such as &quot;7 strengths&quot;, %2 a number</extracomment>
        <translation>%1 wedi&apos;u nodi, %2 wedi&apos;u canfod</translation>
    </message>
    <message>
        <source>%1 came into being on %2: nothing was due.</source>
        <translation>Daeth %1 i fod ar %2: nid oedd dim i&apos;w ddisgwyl.</translation>
    </message>
    <message>
        <source>%1 came into being on %2: nothing was due. Before it: %3.</source>
        <extracomment>%1 council, %2 date, %3 names of councils</extracomment>
        <translation>Daeth %1 i fod ar %2: nid oedd dim i&apos;w ddisgwyl. O&apos;i flaen: %3.</translation>
    </message>
    <message>
        <source>%1 ended on %2: nothing was due any more. After it: %3.</source>
        <translation>Daeth %1 i ben ar %2: nid oedd dim i&apos;w ddisgwyl mwyach. Ar ei ôl: %3.</translation>
    </message>
    <message>
        <source>No inspection or visit of the chosen councils is known in these years.</source>
        <translation>Nid oes arolygiad nac ymweliad hysbys o&apos;r cynghorau a ddewiswyd yn y blynyddoedd hyn.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n known inspection(s) and visit(s) are loaded</source>
        <extracomment>%1 a number, %n known inspections and visits</extracomment>
        <translation>
            <numerusform>Mae %1 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho</numerusform>
            <numerusform>Mae %1 o %n arolygiad neu ymweliad hysbys wedi&apos;i lwytho</numerusform>
            <numerusform>Mae %1 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho</numerusform>
            <numerusform>Mae %1 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho</numerusform>
            <numerusform>Mae %1 o %n o arolygiadau ac ymweliadau hysbys wedi&apos;u llwytho</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only mentioned</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n yn cael eu crybwyll yn unig</numerusform>
            <numerusform>%n yn cael ei grybwyll yn unig</numerusform>
            <numerusform>%n yn cael eu crybwyll yn unig</numerusform>
            <numerusform>%n yn cael eu crybwyll yn unig</numerusform>
            <numerusform>%n yn cael eu crybwyll yn unig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only listed in published tables</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n wedi&apos;u rhestru mewn tablau cyhoeddedig yn unig</numerusform>
            <numerusform>%n wedi&apos;i restru mewn tablau cyhoeddedig yn unig</numerusform>
            <numerusform>%n wedi&apos;u rhestru mewn tablau cyhoeddedig yn unig</numerusform>
            <numerusform>%n wedi&apos;u rhestru mewn tablau cyhoeddedig yn unig</numerusform>
            <numerusform>%n wedi&apos;u rhestru mewn tablau cyhoeddedig yn unig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known from news or summaries</source>
        <comment>inspections and visits</comment>
        <translation>
            <numerusform>%n yn hysbys o newyddion neu grynodebau</numerusform>
            <numerusform>%n yn hysbys o newyddion neu grynodebau</numerusform>
            <numerusform>%n yn hysbys o newyddion neu grynodebau</numerusform>
            <numerusform>%n yn hysbys o newyddion neu grynodebau</numerusform>
            <numerusform>%n yn hysbys o newyddion neu grynodebau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stated count(s) differ from what was found</source>
        <translation>
            <numerusform>Mae %n o gyfrifon a nodwyd yn wahanol i&apos;r hyn a ganfuwyd</numerusform>
            <numerusform>Mae %n cyfrif a nodwyd yn wahanol i&apos;r hyn a ganfuwyd</numerusform>
            <numerusform>Mae %n o gyfrifon a nodwyd yn wahanol i&apos;r hyn a ganfuwyd</numerusform>
            <numerusform>Mae %n o gyfrifon a nodwyd yn wahanol i&apos;r hyn a ganfuwyd</numerusform>
            <numerusform>Mae %n o gyfrifon a nodwyd yn wahanol i&apos;r hyn a ganfuwyd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The table cannot be read.</source>
        <translation>Ni ellir darllen y tabl.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a cell on line %1 is never closed.</source>
        <translation>Ni chaeir byth ddyfynnod sy&apos;n agor cell ar linell %1.</translation>
    </message>
    <message>
        <source>Download the file again, or close the cell.</source>
        <translation>Lawrlwythwch y ffeil eto, neu caewch y gell.</translation>
    </message>
    <message>
        <source>More than %1 empty rows stand before line %2.</source>
        <translation>Mae mwy na %1 o resi gwag cyn llinell %2.</translation>
    </message>
    <message>
        <source>Delete the empty rows and load the file again.</source>
        <translation>Dilëwch y rhesi gwag a llwythwch y ffeil eto.</translation>
    </message>
</context>
<context>
    <name>DatasetImport</name>
    <message>
        <source>The import was cancelled.</source>
        <translation>Canslwyd y mewnforio.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of earlier files are replaced.</source>
        <translation>
            <numerusform>Disodlwyd %n o resi o ffeiliau cynharach.</numerusform>
            <numerusform>Disodlwyd %n rhes o ffeiliau cynharach.</numerusform>
            <numerusform>Disodlwyd %n o resi o ffeiliau cynharach.</numerusform>
            <numerusform>Disodlwyd %n o resi o ffeiliau cynharach.</numerusform>
            <numerusform>Disodlwyd %n o resi o ffeiliau cynharach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as a later file has them.</source>
        <translation>
            <numerusform>Mae %n o resi yn aros fel y maent mewn ffeil ddiweddarach.</numerusform>
            <numerusform>Mae %n rhes yn aros fel y mae mewn ffeil ddiweddarach.</numerusform>
            <numerusform>Mae %n o resi yn aros fel y maent mewn ffeil ddiweddarach.</numerusform>
            <numerusform>Mae %n o resi yn aros fel y maent mewn ffeil ddiweddarach.</numerusform>
            <numerusform>Mae %n o resi yn aros fel y maent mewn ffeil ddiweddarach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ.</source>
        <translation>
            <numerusform>Mae %n o werthoedd yn wahanol.</numerusform>
            <numerusform>Mae %n gwerth yn wahanol.</numerusform>
            <numerusform>Mae %n o werthoedd yn wahanol.</numerusform>
            <numerusform>Mae %n o werthoedd yn wahanol.</numerusform>
            <numerusform>Mae %n o werthoedd yn wahanol.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3: %4 was %5.</source>
        <translation>%1, %2, %3: %5 oedd %4 o&apos;r blaen.</translation>
    </message>
    <message>
        <source>The stored table is no longer readable.</source>
        <translation>Nid yw&apos;r tabl sydd wedi&apos;i storio yn ddarllenadwy mwyach.</translation>
    </message>
    <message>
        <source>Its text can be searched, but no figures were read: it has neither the columns of official statistics (time_period, time_identifier, geographic_level), nor those of inspection outcomes or statistical neighbours.</source>
        <translation>Gellir chwilio ei destun, ond ni ddarllenwyd ffigurau: nid oes ganddo golofnau ystadegau swyddogol (time_period, time_identifier, geographic_level), na rhai canlyniadau arolygu na chymdogion ystadegol.</translation>
    </message>
</context>
<context>
    <name>DatasetReader</name>
    <message numerus="yes">
        <source>%n row(s) were left out. </source>
        <translation>
            <numerusform>Gadawyd %n o resi allan. </numerusform>
            <numerusform>Gadawyd %n rhes allan. </numerusform>
            <numerusform>Gadawyd %n o resi allan. </numerusform>
            <numerusform>Gadawyd %n o resi allan. </numerusform>
            <numerusform>Gadawyd %n o resi allan. </numerusform>
        </translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>Ni ellir darllen yr ystadegau.</translation>
    </message>
    <message>
        <source>No column holds figures.</source>
        <translation>Nid oes ffigurau mewn unrhyw golofn.</translation>
    </message>
    <message>
        <source>Check that the file is complete.</source>
        <translation>Gwiriwch fod y ffeil yn gyflawn.</translation>
    </message>
    <message>
        <source>Outcomes of inspections</source>
        <translation>Canlyniadau arolygiadau</translation>
    </message>
    <message>
        <source>Statistical neighbours %1</source>
        <translation>Cymdogion ystadegol %1</translation>
    </message>
    <message>
        <source>This table is none that the program knows.</source>
        <translation>Nid yw&apos;r tabl hwn yn un y mae&apos;r rhaglen yn ei adnabod.</translation>
    </message>
    <message>
        <source>It has neither the columns of official statistics (time_period, time_identifier, geographic_level), nor those of inspection outcomes or statistical neighbours.</source>
        <translation>Nid oes ganddo golofnau ystadegau swyddogol (time_period, time_identifier, geographic_level), na rhai canlyniadau arolygiadau neu gymdogion ystadegol.</translation>
    </message>
    <message>
        <source>Load the file as its publisher offers it.</source>
        <translation>Llwythwch y ffeil fel y mae ei chyhoeddwr yn ei chynnig.</translation>
    </message>
    <message>
        <source>They name a council a second time.</source>
        <translation>Maent yn enwi cyngor am yr eildro.</translation>
    </message>
</context>
<context>
    <name>DecisionStore</name>
    <message>
        <source>A decision fits no record of the document any more.</source>
        <translation>Nid yw penderfyniad yn cyd-fynd ag unrhyw gofnod o&apos;r ddogfen bellach.</translation>
    </message>
    <message>
        <source>%1 decided about “%2”.</source>
        <translation>Penderfynodd %1 ynghylch “%2”.</translation>
    </message>
    <message>
        <source>The list “To review” shows such decisions: look at the place and confirm that the record is gone.</source>
        <translation>Mae&apos;r rhestr “I&apos;w hadolygu” yn dangos penderfyniadau o&apos;r fath: edrychwch ar y lle a chadarnhewch fod y cofnod wedi mynd.</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Gradd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hyd at</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Fframwaith</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Amrywiad</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Dechreuodd</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Gorffennodd</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Lead inspector</source>
        <translation>Prif arolygydd</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Dyfarniad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Canfyddiad</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Ffigur</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Datganiad</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>%1: rejection taken back.</source>
        <translation>%1: tynnwyd y gwrthodiad yn ôl.</translation>
    </message>
    <message>
        <source>%1: decision taken back.</source>
        <translation>%1: tynnwyd y penderfyniad yn ôl.</translation>
    </message>
    <message>
        <source>%1: confirmed.</source>
        <translation>%1: cadarnhawyd.</translation>
    </message>
    <message>
        <source>%1: corrected.</source>
        <translation>%1: cywirwyd.</translation>
    </message>
    <message>
        <source>%1: rejected.</source>
        <translation>%1: gwrthodwyd.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>Ysgrifennwyd %n o resi i %1</numerusform>
            <numerusform>Ysgrifennwyd %n rhes i %1</numerusform>
            <numerusform>Ysgrifennwyd %n o resi i %1</numerusform>
            <numerusform>Ysgrifennwyd %n o resi i %1</numerusform>
            <numerusform>Ysgrifennwyd %n o resi i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Y ffeil i&apos;w hysgrifennu.</translation>
    </message>
    <message>
        <source>Name one table: %1.</source>
        <translation>Enwch un tabl: %1.</translation>
    </message>
    <message>
        <source>Name a file that ends in .csv, .json or .ods, or “-”.</source>
        <translation>Enwch ffeil sy&apos;n gorffen â .csv, .json neu .ods, neu “-”.</translation>
    </message>
</context>
<context>
    <name>FactsCommand</name>
    <message>
        <source>Name one file.</source>
        <translation>Enwch un ffeil.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>rounds to 0 but is not 0 (%1)</source>
        <translation>yn talgrynnu i 0 ond nid 0 ydyw (%1)</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>ddim ar gael</translation>
    </message>
    <message>
        <source>not available (%1)</source>
        <translation>ddim ar gael (%1)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>tua %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mwy na %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>o leiaf %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>llai na %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 ar y mwyaf</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>suppressed (%1)</source>
        <translation>wedi&apos;i atal (%1)</translation>
    </message>
    <message>
        <source>not applicable (%1)</source>
        <translation>ddim yn berthnasol (%1)</translation>
    </message>
    <message>
        <source>low reliability (%1)</source>
        <translation>dibynadwyedd isel (%1)</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>dros dro</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>diwygiedig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a measure, %2 the part of it: “Care leavers by activity: 17 to 18 years, in higher education”</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Gazetteer</name>
    <message>
        <source>The list of councils cannot be used.</source>
        <translation>Ni ellir defnyddio&apos;r rhestr o gynghorau.</translation>
    </message>
    <message>
        <source>A council has no name.</source>
        <translation>Mae cyngor heb enw.</translation>
    </message>
    <message>
        <source>Two councils of the same time are called %1.</source>
        <translation>Mae dau gyngor o&apos;r un cyfnod o&apos;r enw %1.</translation>
    </message>
    <message>
        <source>It holds no council.</source>
        <translation>Nid oes cyngor ynddi.</translation>
    </message>
</context>
<context>
    <name>HistoryRows</name>
    <message>
        <source>a document that is not in the library any more</source>
        <translation>dogfen nad yw yn y llyfrgell mwyach</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a document</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 and %2 are one matter</source>
        <translation>Un mater yw %1 a %2</translation>
    </message>
    <message>
        <source>%1 and %2 are different matters</source>
        <translation>Materion gwahanol yw %1 a %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a value, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I&apos;w gwblhau</translation>
    </message>
    <message>
        <source>R/A/G</source>
        <translation>C/O/G</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
</context>
<context>
    <name>HtmlReader</name>
    <message>
        <source>The web page holds no text.</source>
        <translation>Nid oes testun ar y dudalen we.</translation>
    </message>
    <message>
        <source>It may be made by a script when it is shown.</source>
        <translation>Efallai mai sgript sy&apos;n ei chreu pan gaiff ei dangos.</translation>
    </message>
    <message>
        <source>Save the text of the page to a file and import that.</source>
        <translation>Cadwch destun y dudalen mewn ffeil a mewnforiwch honno.</translation>
    </message>
</context>
<context>
    <name>ImageExporter</name>
    <message>
        <source>The picture could not be saved</source>
        <translation>Ni ellid cadw&apos;r llun</translation>
    </message>
    <message>
        <source>Choose another folder or name and try again.</source>
        <translation>Dewiswch ffolder neu enw arall a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels does not fit into the memory.</source>
        <translation>Nid yw llun o %1 × %2 picsel yn ffitio yn y cof.</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Nid oes dim i&apos;w luniadu.</translation>
    </message>
    <message>
        <source>The ending .%1 is none of .png, .svg and .pdf.</source>
        <translation>Nid yw&apos;r terfyniad .%1 yn un o .png, .svg a .pdf.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>No file or folder is named.</source>
        <translation>Ni enwir ffeil na ffolder.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) read</source>
        <translation>
            <numerusform>Darllenwyd %1 o %n o ffeiliau</numerusform>
            <numerusform>Darllenwyd %1 o %n ffeil</numerusform>
            <numerusform>Darllenwyd %1 o %n o ffeiliau</numerusform>
            <numerusform>Darllenwyd %1 o %n o ffeiliau</numerusform>
            <numerusform>Darllenwyd %1 o %n o ffeiliau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>The file does not exist.</source>
        <translation>Nid yw&apos;r ffeil yn bod.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Gwiriwch y llwybr a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Ni ellir darllen y ffeil.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Gwiriwch fod gennych hawl i&apos;w darllen.</translation>
    </message>
</context>
<context>
    <name>ImportRefusal</name>
    <message>
        <source>This is a library, not a document.</source>
        <translation>Llyfrgell yw hon, nid dogfen.</translation>
    </message>
    <message>
        <source>Its documents can be shown, and are not loaded into another library.</source>
        <translation>Gellir dangos ei dogfennau, ac ni lwythir hwy i lyfrgell arall.</translation>
    </message>
    <message>
        <source>Open it with File › Open…, or on the command line with --library.</source>
        <translation>Agorwch hi â Ffeil › Agor…, neu ar y llinell orchymyn â --library.</translation>
    </message>
    <message>
        <source>This is an archive of files.</source>
        <translation>Archif o ffeiliau yw hon.</translation>
    </message>
    <message>
        <source>Unpack it and import the files that are in it.</source>
        <translation>Dadbaciwch hi a mewnforiwch y ffeiliau sydd ynddi.</translation>
    </message>
    <message>
        <source>This file is of an older kind (.xls, .doc) or protected with a password.</source>
        <translation>Mae&apos;r ffeil hon o fath hŷn (.xls, .doc) neu wedi&apos;i diogelu â chyfrinair.</translation>
    </message>
    <message>
        <source>Save it as .xlsx, .ods, .csv or PDF without a password and import that.</source>
        <translation>Cadwch hi fel .xlsx, .ods, .csv neu PDF heb gyfrinair a mewnforiwch honno.</translation>
    </message>
</context>
<context>
    <name>InspectionExtractor</name>
    <message>
        <source>The inspection&apos;s last day is printed as one before its first.</source>
        <translation>Argreffir diwrnod olaf yr arolygiad fel un cyn ei ddiwrnod cyntaf.</translation>
    </message>
    <message>
        <source>A year of the inspection&apos;s days is printed with five digits and was left out.</source>
        <translation>Argreffir blwyddyn yn nyddiadau&apos;r arolygiad â phum digid ac fe&apos;i gadawyd allan.</translation>
    </message>
    <message>
        <source>The document is dated before the end of the inspection it reports.</source>
        <translation>Mae dyddiad y ddogfen cyn diwedd yr arolygiad y mae&apos;n adrodd arno.</translation>
    </message>
    <message>
        <source>The month of the inspection is printed without a year: “%1”.</source>
        <translation>Argreffir mis yr arolygiad heb flwyddyn: “%1”.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The library cannot be read.</source>
        <translation>Ni ellir darllen y llyfrgell.</translation>
    </message>
    <message>
        <source>“%1” cannot be saved in the library.</source>
        <translation>Ni ellir cadw “%1” yn y llyfrgell.</translation>
    </message>
    <message>
        <source>The document cannot be removed from the library.</source>
        <translation>Ni ellir tynnu&apos;r ddogfen o&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>The decision cannot be saved.</source>
        <translation>Ni ellir cadw&apos;r penderfyniad.</translation>
    </message>
    <message>
        <source>The record is no longer in the library.</source>
        <translation>Nid yw&apos;r cofnod yn y llyfrgell mwyach.</translation>
    </message>
    <message>
        <source>The document was removed or read again; look at its records now.</source>
        <translation>Cafodd y ddogfen ei thynnu neu ei darllen eto; edrychwch ar ei chofnodion nawr.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Rhywun</translation>
    </message>
    <message>
        <source>%1 has decided otherwise in the meantime.</source>
        <translation>Mae %1 wedi penderfynu fel arall yn y cyfamser.</translation>
    </message>
    <message>
        <source>Look at the record and decide again.</source>
        <translation>Edrychwch ar y cofnod a phenderfynwch eto.</translation>
    </message>
    <message>
        <source>The change to the case cannot be saved.</source>
        <translation>Ni ellir cadw&apos;r newid i&apos;r achos.</translation>
    </message>
    <message>
        <source>The file is not in the library.</source>
        <translation>Nid yw&apos;r ffeil yn y llyfrgell.</translation>
    </message>
    <message>
        <source>No case needs it any more.</source>
        <translation>Nid oes ei hangen ar unrhyw achos mwyach.</translation>
    </message>
    <message>
        <source>Add it to a case again.</source>
        <translation>Ychwanegwch hi at achos eto.</translation>
    </message>
</context>
<context>
    <name>LibraryCheck</name>
    <message>
        <source>The evidence of a record in “%1” is not in the document&apos;s text at %2.</source>
        <translation>Nid yw tystiolaeth cofnod yn “%1” yn nhestun y ddogfen yn %2.</translation>
    </message>
    <message>
        <source>Run reread for its council.</source>
        <translation>Rhedwch reread ar gyfer ei gyngor.</translation>
    </message>
    <message>
        <source>The stored bytes of a document are not those that were loaded.</source>
        <translation>Nid beitiau storiedig dogfen yw&apos;r rhai a lwythwyd.</translation>
    </message>
    <message>
        <source>Remove the document and load its file again.</source>
        <translation>Tynnwch y ddogfen a llwythwch ei ffeil eto.</translation>
    </message>
    <message>
        <source>Bytes are stored that belong to no document.</source>
        <translation>Mae beitiau wedi&apos;u storio nad ydynt yn perthyn i unrhyw ddogfen.</translation>
    </message>
    <message>
        <source>A document&apos;s inspection is missing.</source>
        <translation>Mae arolygiad dogfen ar goll.</translation>
    </message>
    <message>
        <source>An inspection is in no document.</source>
        <translation>Mae arolygiad nad yw mewn unrhyw ddogfen.</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <source>%1 (until %2)</source>
        <extracomment>%1 a former council whose name another bears today, %2 its last year</extracomment>
        <translation>%1 (hyd %2)</translation>
    </message>
</context>
<context>
    <name>LinkLexicon</name>
    <message>
        <source>The words that tell matters apart cannot be used</source>
        <translation>Ni ellir defnyddio&apos;r geiriau sy&apos;n gwahaniaethu rhwng materion</translation>
    </message>
</context>
<context>
    <name>MetricCatalogue</name>
    <message>
        <source>The list of metrics cannot be used.</source>
        <translation>Ni ellir defnyddio&apos;r rhestr o fesurau.</translation>
    </message>
    <message>
        <source>The metric “%1” lacks a text.</source>
        <translation>Mae&apos;r mesur “%1” heb destun.</translation>
    </message>
    <message>
        <source>The metric “%1” is there twice.</source>
        <translation>Mae&apos;r mesur “%1” yno ddwywaith.</translation>
    </message>
    <message>
        <source>It holds no metric.</source>
        <translation>Nid oes mesur ynddi.</translation>
    </message>
</context>
<context>
    <name>MetricChart</name>
    <message>
        <source>%1: %2 without a figure</source>
        <translation>%1: %2 heb ffigur</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 in %2 rose from %3 to %4</source>
        <translation>Cododd %1 yn %2 o %3 i %4</translation>
    </message>
    <message>
        <source>%1 in %2 fell from %3 to %4</source>
        <translation>Gostyngodd %1 yn %2 o %3 i %4</translation>
    </message>
    <message>
        <source>%1 in %2 again at %3</source>
        <translation>%1 yn %2 eto&apos;n %3</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 i %3</translation>
    </message>
    <message>
        <source>%1: highest in %2, lowest in %3</source>
        <translation>%1: uchaf yn %2, isaf yn %3</translation>
    </message>
    <message>
        <source>%1: highest in %2</source>
        <translation>%1: uchaf yn %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n council(s)</source>
        <translation>
            <numerusform>%1: %n o gynghorau</numerusform>
            <numerusform>%1: %n cyngor</numerusform>
            <numerusform>%1: %n o gynghorau</numerusform>
            <numerusform>%1: %n o gynghorau</numerusform>
            <numerusform>%1: %n o gynghorau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and letter(s).</source>
        <translation>
            <numerusform>Ffynhonnell: %n o adroddiadau a llythyrau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n adroddiad neu lythyr wedi&apos;i lwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a llythyrau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a llythyrau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a llythyrau wedi&apos;u llwytho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded statistics file(s).</source>
        <translation>
            <numerusform>Ffynhonnell: %n o ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n ffeil ystadegau wedi&apos;i llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source: %n loaded report(s) and statistics file(s).</source>
        <translation>
            <numerusform>Ffynhonnell: %n o adroddiadau a ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n adroddiad neu ffeil ystadegau wedi&apos;i llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
            <numerusform>Ffynhonnell: %n o adroddiadau a ffeiliau ystadegau wedi&apos;u llwytho.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure: %1.</source>
        <translation>Mesur: %1.</translation>
    </message>
    <message>
        <source>Period: %1 to %2.</source>
        <translation>Cyfnod: %1 i %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without a printed date stand at their inspection.</source>
        <translation>
            <numerusform>Saif %n o ffigurau heb ddyddiad argraffedig wrth eu harolygiad.</numerusform>
            <numerusform>Saif %n ffigur heb ddyddiad argraffedig wrth ei arolygiad.</numerusform>
            <numerusform>Saif %n o ffigurau heb ddyddiad argraffedig wrth eu harolygiad.</numerusform>
            <numerusform>Saif %n o ffigurau heb ddyddiad argraffedig wrth eu harolygiad.</numerusform>
            <numerusform>Saif %n o ffigurau heb ddyddiad argraffedig wrth eu harolygiad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) without any date are in the table only.</source>
        <translation>
            <numerusform>Mae %n o ffigurau heb unrhyw ddyddiad yn y tabl yn unig.</numerusform>
            <numerusform>Mae %n ffigur heb unrhyw ddyddiad yn y tabl yn unig.</numerusform>
            <numerusform>Mae %n o ffigurau heb unrhyw ddyddiad yn y tabl yn unig.</numerusform>
            <numerusform>Mae %n o ffigurau heb unrhyw ddyddiad yn y tabl yn unig.</numerusform>
            <numerusform>Mae %n o ffigurau heb unrhyw ddyddiad yn y tabl yn unig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, overall %4</source>
        <translation>%1: %2, %3, yn gyffredinol %4</translation>
    </message>
    <message>
        <source>%1: no value is given.</source>
        <translation>%1: ni roddir gwerth.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1: from %2 (%3) to %4 (%5), %n figure(s).</source>
        <translation>
            <numerusform>%1: o %2 (%3) i %4 (%5), %n o ffigurau.</numerusform>
            <numerusform>%1: o %2 (%3) i %4 (%5), %n ffigur.</numerusform>
            <numerusform>%1: o %2 (%3) i %4 (%5), %n o ffigurau.</numerusform>
            <numerusform>%1: o %2 (%3) i %4 (%5), %n o ffigurau.</numerusform>
            <numerusform>%1: o %2 (%3) i %4 (%5), %n o ffigurau.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No documents are loaded. Import reports with File › Import, or drop them on the window.</source>
        <translation>Nid oes dogfennau wedi&apos;u llwytho. Mewnforiwch adroddiadau â Ffeil › Mewnforio, neu gollyngwch nhw ar y ffenestr.</translation>
    </message>
    <message>
        <source>No council is chosen. Tick councils on the left to compare their figures.</source>
        <translation>Nid oes cyngor wedi&apos;i ddewis. Ticiwch gynghorau ar y chwith i gymharu eu ffigurau.</translation>
    </message>
    <message>
        <source>The loaded documents of the chosen councils print no figures. Choose other councils or import their inspection reports.</source>
        <translation>Nid yw dogfennau llwythedig y cynghorau a ddewiswyd yn argraffu ffigurau. Dewiswch gynghorau eraill neu mewnforiwch eu hadroddiadau arolygu.</translation>
    </message>
    <message>
        <source>All figures of this measure lie outside the chosen period. Make the period longer.</source>
        <translation>Mae holl ffigurau&apos;r mesur hwn y tu allan i&apos;r cyfnod a ddewiswyd. Gwnewch y cyfnod yn hwy.</translation>
    </message>
    <message>
        <source>No figure of this measure has a date. The table lists what is printed.</source>
        <translation>Nid oes dyddiad gan unrhyw ffigur o&apos;r mesur hwn. Mae&apos;r tabl yn rhestru&apos;r hyn sydd wedi&apos;i argraffu.</translation>
    </message>
    <message numerus="yes">
        <source>Coverage: figures of %1 out of %n council(s), %2 in all.</source>
        <extracomment>%1 is how many of the chosen councils have figures, %2 the number of figures</extracomment>
        <translation>
            <numerusform>Cwmpas: ffigurau %1 o %n o gynghorau, %2 i gyd.</numerusform>
            <numerusform>Cwmpas: ffigurau %1 o %n cyngor, %2 i gyd.</numerusform>
            <numerusform>Cwmpas: ffigurau %1 o %n o gynghorau, %2 i gyd.</numerusform>
            <numerusform>Cwmpas: ffigurau %1 o %n o gynghorau, %2 i gyd.</numerusform>
            <numerusform>Cwmpas: ffigurau %1 o %n o gynghorau, %2 i gyd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the table</source>
        <translation>
            <numerusform>a %n arall yn y tabl</numerusform>
            <numerusform>a %n arall yn y tabl</numerusform>
            <numerusform>a %n arall yn y tabl</numerusform>
            <numerusform>a %n arall yn y tabl</numerusform>
            <numerusform>a %n arall yn y tabl</numerusform>
        </translation>
    </message>
    <message>
        <source>axis does not begin at 0</source>
        <translation>nid yw&apos;r echelin yn dechrau ar 0</translation>
    </message>
    <message>
        <source>The figures could not be saved</source>
        <translation>Ni ellid cadw&apos;r ffigurau</translation>
    </message>
    <message>
        <source>There is no chart to draw</source>
        <translation>Nid oes siart i&apos;w lluniadu</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 yn %2</translation>
    </message>
    <message>
        <source>%1: no value from %2.</source>
        <translation>%1: dim gwerth gan %2.</translation>
    </message>
    <message>
        <source>%1: no value from %2; earlier dates in the table.</source>
        <translation>%1: dim gwerth gan %2; mae dyddiadau cynharach yn y tabl.</translation>
    </message>
    <message>
        <source>%1 (%2 in %3)</source>
        <translation>%1 (%2 yn %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n o fesurau</numerusform>
            <numerusform>%n mesur</numerusform>
            <numerusform>%n o fesurau</numerusform>
            <numerusform>%n o fesurau</numerusform>
            <numerusform>%n o fesurau</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n council(s)</source>
        <translation>
            <numerusform>%1 o %n o gynghorau</numerusform>
            <numerusform>%1 o %n cyngor</numerusform>
            <numerusform>%1 o %n o gynghorau</numerusform>
            <numerusform>%1 o %n o gynghorau</numerusform>
            <numerusform>%1 o %n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, quartile %3</source>
        <translation>%1 o %2, chwartel %3</translation>
    </message>
    <message>
        <source>Totals beyond this axis, in the table: %1.</source>
        <translation>Cyfansymiau y tu hwnt i&apos;r echel hon, yn y tabl: %1.</translation>
    </message>
    <message>
        <source>highest first</source>
        <translation>yr uchaf yn gyntaf</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>y gorau yn gyntaf</translation>
    </message>
    <message>
        <source>no figure for this date</source>
        <translation>dim ffigur ar gyfer y dyddiad hwn</translation>
    </message>
    <message>
        <source>from a report</source>
        <translation>o adroddiad</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Children on child protection plans</source>
        <translation>Plant â chynlluniau amddiffyn plant</translation>
    </message>
    <message>
        <source>Child protection plans per 10,000</source>
        <translation>Cynlluniau amddiffyn plant fesul 10,000</translation>
    </message>
    <message>
        <source>Children in need</source>
        <translation>Plant mewn angen</translation>
    </message>
    <message>
        <source>Children in need per 10,000</source>
        <translation>Plant mewn angen fesul 10,000</translation>
    </message>
    <message>
        <source>Children looked after</source>
        <translation>Plant sy&apos;n derbyn gofal</translation>
    </message>
    <message>
        <source>Children looked after per 10,000</source>
        <translation>Plant sy&apos;n derbyn gofal fesul 10,000</translation>
    </message>
    <message>
        <source>Average caseload</source>
        <translation>Llwyth achosion cyfartalog</translation>
    </message>
    <message>
        <source>Population under 18</source>
        <translation>Poblogaeth dan 18</translation>
    </message>
    <message>
        <source>Part of the population under 18</source>
        <translation>Cyfran y boblogaeth dan 18</translation>
    </message>
    <message>
        <source>Children in poverty</source>
        <translation>Plant mewn tlodi</translation>
    </message>
    <message>
        <source>Children privately fostered</source>
        <translation>Plant a faethir yn breifat</translation>
    </message>
    <message>
        <source>Looked after outside the area</source>
        <translation>Yn derbyn gofal y tu allan i&apos;r ardal</translation>
    </message>
    <message>
        <source>Part looked after outside the area</source>
        <translation>Cyfran yn derbyn gofal y tu allan i&apos;r ardal</translation>
    </message>
    <message>
        <source>Looked after in children&apos;s homes</source>
        <translation>Yn derbyn gofal mewn cartrefi plant</translation>
    </message>
    <message>
        <source>Looked after in residential special schools</source>
        <translation>Yn derbyn gofal mewn ysgolion arbennig preswyl</translation>
    </message>
    <message>
        <source>Looked after with foster families</source>
        <translation>Yn derbyn gofal gyda theuluoedd maeth</translation>
    </message>
    <message>
        <source>Looked after with parents</source>
        <translation>Yn derbyn gofal gyda rhieni</translation>
    </message>
    <message>
        <source>Unaccompanied asylum-seeking children</source>
        <translation>Plant ar eu pen eu hunain sy&apos;n ceisio lloches</translation>
    </message>
    <message>
        <source>Adoptions in a year</source>
        <translation>Mabwysiadau mewn blwyddyn</translation>
    </message>
    <message>
        <source>Special guardianship orders in a year</source>
        <translation>Gorchmynion gwarcheidiaeth arbennig mewn blwyddyn</translation>
    </message>
    <message>
        <source>Ceased to be looked after in a year</source>
        <translation>Wedi peidio â derbyn gofal mewn blwyddyn</translation>
    </message>
    <message>
        <source>children</source>
        <translation>plant</translation>
    </message>
    <message>
        <source>per 10,000 children</source>
        <translation>fesul 10,000 o blant</translation>
    </message>
    <message>
        <source>cases per social worker</source>
        <translation>achosion fesul gweithiwr cymdeithasol</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>y cant</translation>
    </message>
    <message>
        <source>Children in need at any point in the year, episodes</source>
        <translation>Plant mewn angen ar unrhyw adeg yn y flwyddyn, cyfnodau</translation>
    </message>
    <message>
        <source>Children in need at any point in the year</source>
        <translation>Plant mewn angen ar unrhyw adeg yn y flwyddyn</translation>
    </message>
    <message>
        <source>Episodes of need started in the year</source>
        <translation>Cyfnodau o angen a ddechreuodd yn y flwyddyn</translation>
    </message>
    <message>
        <source>Children who started an episode of need</source>
        <translation>Plant a ddechreuodd gyfnod o angen</translation>
    </message>
    <message>
        <source>Episodes of need ended in the year</source>
        <translation>Cyfnodau o angen a ddaeth i ben yn y flwyddyn</translation>
    </message>
    <message>
        <source>Children who ended an episode of need</source>
        <translation>Plant y daeth eu cyfnod o angen i ben</translation>
    </message>
    <message>
        <source>Children in need awaiting assessment</source>
        <translation>Plant mewn angen sy&apos;n aros am asesiad</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Re-referrals</source>
        <translation>Ailatgyfeiriadau</translation>
    </message>
    <message>
        <source>Re-referrals within 12 months, per cent</source>
        <translation>Ailatgyfeiriadau o fewn 12 mis, y cant</translation>
    </message>
    <message>
        <source>Referrals with no further action</source>
        <translation>Atgyfeiriadau heb gamau pellach</translation>
    </message>
    <message>
        <source>Referrals with no further action, per cent</source>
        <translation>Atgyfeiriadau heb gamau pellach, y cant</translation>
    </message>
    <message>
        <source>Referrals assessed as not in need</source>
        <translation>Atgyfeiriadau yr aseswyd nad oeddent mewn angen</translation>
    </message>
    <message>
        <source>Referrals assessed as not in need, per cent</source>
        <translation>Atgyfeiriadau yr aseswyd nad oeddent mewn angen, y cant</translation>
    </message>
    <message>
        <source>Children referred</source>
        <translation>Plant a atgyfeiriwyd</translation>
    </message>
    <message>
        <source>Children re-referred</source>
        <translation>Plant a ailatgyfeiriwyd</translation>
    </message>
    <message>
        <source>Children re-referred, per cent</source>
        <translation>Plant a ailatgyfeiriwyd, y cant</translation>
    </message>
    <message>
        <source>Child protection plans started in the year</source>
        <translation>Cynlluniau amddiffyn plant a ddechreuodd yn y flwyddyn</translation>
    </message>
    <message>
        <source>Second or subsequent child protection plans</source>
        <translation>Ail gynlluniau amddiffyn plant neu rai dilynol</translation>
    </message>
    <message>
        <source>Second or subsequent child protection plans, per cent</source>
        <translation>Ail gynlluniau amddiffyn plant neu rai dilynol, y cant</translation>
    </message>
    <message>
        <source>On a child protection plan for three months or less</source>
        <translation>Â chynllun amddiffyn plant ers tri mis neu lai</translation>
    </message>
    <message>
        <source>On a child protection plan for three months or less, per cent</source>
        <translation>Â chynllun amddiffyn plant ers tri mis neu lai, y cant</translation>
    </message>
    <message>
        <source>On a child protection plan for more than three months up to six months</source>
        <translation>Â chynllun amddiffyn plant ers mwy na thri mis a hyd at chwe mis</translation>
    </message>
    <message>
        <source>On a child protection plan for more than three months up to six months, per cent</source>
        <translation>Â chynllun amddiffyn plant ers mwy na thri mis a hyd at chwe mis, y cant</translation>
    </message>
    <message>
        <source>On a child protection plan for more than six months and less than a year</source>
        <translation>Â chynllun amddiffyn plant ers mwy na chwe mis a llai na blwyddyn</translation>
    </message>
    <message>
        <source>On a child protection plan for more than six months and less than a year, per cent</source>
        <translation>Â chynllun amddiffyn plant ers mwy na chwe mis a llai na blwyddyn, y cant</translation>
    </message>
    <message>
        <source>On a child protection plan for one year and less than two</source>
        <translation>Â chynllun amddiffyn plant ers blwyddyn a llai na dwy</translation>
    </message>
    <message>
        <source>On a child protection plan for one year and less than two, per cent</source>
        <translation>Â chynllun amddiffyn plant ers blwyddyn a llai na dwy, y cant</translation>
    </message>
    <message>
        <source>On a child protection plan for two years or more</source>
        <translation>Â chynllun amddiffyn plant ers dwy flynedd neu fwy</translation>
    </message>
    <message>
        <source>On a child protection plan for two years or more, per cent</source>
        <translation>Â chynllun amddiffyn plant ers dwy flynedd neu fwy, y cant</translation>
    </message>
    <message>
        <source>Social workers in post, full-time equivalent</source>
        <translation>Gweithwyr cymdeithasol yn eu swyddi, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Social workers in post, full-time equivalent (to 2022)</source>
        <translation>Gweithwyr cymdeithasol yn eu swyddi, cyfwerth ag amser llawn (hyd 2022)</translation>
    </message>
    <message>
        <source>Social workers who started, full-time equivalent</source>
        <translation>Gweithwyr cymdeithasol a ddechreuodd, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Social workers who left, full-time equivalent</source>
        <translation>Gweithwyr cymdeithasol a adawodd, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Agency social workers, full-time equivalent</source>
        <translation>Gweithwyr cymdeithasol asiantaeth, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Vacancies, full-time equivalent</source>
        <translation>Swyddi gwag, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Social workers who hold cases, full-time equivalent</source>
        <translation>Gweithwyr cymdeithasol sydd ag achosion, cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>Turnover of social workers, per cent</source>
        <translation>Trosiant gweithwyr cymdeithasol, y cant</translation>
    </message>
    <message>
        <source>Turnover of social workers, per cent (to 2022)</source>
        <translation>Trosiant gweithwyr cymdeithasol, y cant (hyd 2022)</translation>
    </message>
    <message>
        <source>Agency social workers, per cent</source>
        <translation>Gweithwyr cymdeithasol asiantaeth, y cant</translation>
    </message>
    <message>
        <source>Agency social workers, per cent (to 2022)</source>
        <translation>Gweithwyr cymdeithasol asiantaeth, y cant (hyd 2022)</translation>
    </message>
    <message>
        <source>Vacancy rate of social workers, per cent</source>
        <translation>Cyfradd swyddi gwag gweithwyr cymdeithasol, y cant</translation>
    </message>
    <message>
        <source>Vacancy rate of social workers, per cent (to 2022)</source>
        <translation>Cyfradd swyddi gwag gweithwyr cymdeithasol, y cant (hyd 2022)</translation>
    </message>
    <message>
        <source>Sickness absence of social workers, per cent</source>
        <translation>Absenoldeb salwch gweithwyr cymdeithasol, y cant</translation>
    </message>
    <message>
        <source>Sickness absence of social workers, per cent (to 2022)</source>
        <translation>Absenoldeb salwch gweithwyr cymdeithasol, y cant (hyd 2022)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Population used for the rate</source>
        <translation>Y boblogaeth a ddefnyddiwyd ar gyfer y gyfradd</translation>
    </message>
    <message>
        <source>Care leavers by activity</source>
        <translation>Rhai sy&apos;n gadael gofal yn ôl gweithgaredd</translation>
    </message>
    <message>
        <source>Care leavers by activity, per cent</source>
        <translation>Rhai sy&apos;n gadael gofal yn ôl gweithgaredd, y cant</translation>
    </message>
    <message>
        <source>Looked-after children by group, per cent</source>
        <translation>Plant sy&apos;n derbyn gofal yn ôl grŵp, y cant</translation>
    </message>
    <message>
        <source>Looked-after children by group</source>
        <translation>Plant sy&apos;n derbyn gofal yn ôl grŵp</translation>
    </message>
    <message>
        <source>Children who started to be looked after</source>
        <translation>Plant a ddechreuodd dderbyn gofal</translation>
    </message>
    <message>
        <source>Children who started to be looked after per 10,000</source>
        <translation>Plant a ddechreuodd dderbyn gofal fesul 10,000</translation>
    </message>
    <message>
        <source>Children who ceased to be looked after per 10,000</source>
        <translation>Plant a beidiodd â derbyn gofal fesul 10,000</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>cyfnodau</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>atgyfeiriadau</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>plans</source>
        <translation>cynlluniau</translation>
    </message>
    <message>
        <source>full-time equivalents</source>
        <translation>cyfwerth ag amser llawn</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>achosion</translation>
    </message>
    <message>
        <source>young people</source>
        <translation>pobl ifanc</translation>
    </message>
</context>
<context>
    <name>MetricsCommand</name>
    <message>
        <source>No loaded table has “%1”.</source>
        <translation>Nid oes “%1” yn yr un tabl sydd wedi&apos;i lwytho.</translation>
    </message>
    <message>
        <source>“councilscope metrics” lists them.</source>
        <translation>Mae “councilscope metrics” yn eu rhestru.</translation>
    </message>
    <message>
        <source>This command takes one metric at most.</source>
        <translation>Un mesur ar y mwyaf y mae&apos;r gorchymyn hwn yn ei gymryd.</translation>
    </message>
</context>
<context>
    <name>NeighbourTable</name>
    <message>
        <source>They name no council that is known.</source>
        <translation>Nid ydynt yn enwi unrhyw gyngor hysbys.</translation>
    </message>
</context>
<context>
    <name>Ocr</name>
    <message>
        <source>This page is a picture without text. Installing tesseract-ocr would let it be read.</source>
        <translation>Llun heb destun yw&apos;r dudalen hon. Byddai gosod tesseract-ocr yn gadael iddi gael ei darllen.</translation>
    </message>
    <message>
        <source>This page is a picture without text. The document has more of them than can be read in the time for one file.</source>
        <translation>Llun heb destun yw&apos;r dudalen hon. Mae gan y ddogfen fwy ohonynt nag y gellir eu darllen yn yr amser ar gyfer un ffeil.</translation>
    </message>
    <message>
        <source>This page is a picture without text, and tesseract could not read it.</source>
        <translation>Llun heb destun yw&apos;r dudalen hon, ac ni allai tesseract ei ddarllen.</translation>
    </message>
    <message>
        <source>This page is a picture in which no text was found.</source>
        <translation>Llun na chanfuwyd testun ynddo yw&apos;r dudalen hon.</translation>
    </message>
</context>
<context>
    <name>OdsReader</name>
    <message>
        <source>The spreadsheet cannot be read.</source>
        <translation>Ni ellir darllen y daenlen.</translation>
    </message>
    <message>
        <source>Its content is not well-formed.</source>
        <translation>Nid yw ei chynnwys wedi&apos;i ffurfio&apos;n gywir.</translation>
    </message>
    <message>
        <source>Download or save the file again.</source>
        <translation>Lawrlwythwch neu cadwch y ffeil eto.</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>They name no council that is known.</source>
        <translation>Nid ydynt yn enwi unrhyw gyngor hysbys.</translation>
    </message>
    <message>
        <source>They have no date that can be read.</source>
        <translation>Nid oes ganddynt ddyddiad y gellir ei ddarllen.</translation>
    </message>
</context>
<context>
    <name>PdfReader</name>
    <message>
        <source>The PDF is damaged and cannot be opened.</source>
        <translation>Mae&apos;r PDF wedi&apos;i ddifrodi ac ni ellir ei agor.</translation>
    </message>
    <message>
        <source>Its structure is incomplete or broken.</source>
        <translation>Mae ei strwythur yn anghyflawn neu wedi torri.</translation>
    </message>
    <message>
        <source>Download it again from where it was published.</source>
        <translation>Lawrlwythwch hi eto o&apos;r fan lle cafodd ei chyhoeddi.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password.</source>
        <translation>Mae&apos;r PDF wedi&apos;i ddiogelu gan gyfrinair.</translation>
    </message>
    <message>
        <source>Save a copy without a password and import that.</source>
        <translation>Cadwch gopi heb gyfrinair a mewnforiwch hwnnw.</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>Nid oes tudalennau yn y PDF.</translation>
    </message>
    <message>
        <source>The PDF has no such page.</source>
        <translation>Nid oes tudalen o&apos;r fath yn y PDF.</translation>
    </message>
    <message>
        <source>The page could not be drawn.</source>
        <translation>Ni ellid lluniadu&apos;r dudalen.</translation>
    </message>
    <message>
        <source>The PDF has only blank pages.</source>
        <translation>Dim ond tudalennau gwag sydd yn y PDF.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>%1–%2</source>
        <comment>years</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>year</comment>
        <translation>ers %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>year</comment>
        <translation>hyd %1</translation>
    </message>
</context>
<context>
    <name>PictureOptions</name>
    <message>
        <source>The file to write.</source>
        <translation>Y ffeil i&apos;w hysgrifennu.</translation>
    </message>
    <message>
        <source>Width and height in pixels at 96 dpi.</source>
        <translation>Lled ac uchder mewn picseli ar 96 dpi.</translation>
    </message>
    <message>
        <source>Pixels for each inch of a PNG.</source>
        <translation>Picseli ar gyfer pob modfedd o PNG.</translation>
    </message>
    <message>
        <source>Name a file with -o that ends in .%1.</source>
        <translation>Enwch ffeil â -o sy&apos;n gorffen â .%1.</translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation>Nid maint yw “%1”.</translation>
    </message>
    <message>
        <source>Write 1200x800.</source>
        <translation>Ysgrifennwch 1200x800.</translation>
    </message>
    <message>
        <source>“%1” is not a resolution.</source>
        <translation>Nid cydraniad yw “%1”.</translation>
    </message>
    <message>
        <source>Write a number like 300.</source>
        <translation>Ysgrifennwch rif fel 300.</translation>
    </message>
</context>
<context>
    <name>PlainTextReader</name>
    <message>
        <source>The file is empty.</source>
        <translation>Mae&apos;r ffeil yn wag.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Lawrlwythwch neu copïwch hi eto.</translation>
    </message>
</context>
<context>
    <name>PostgresDialect</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation>Ni ellir agor y llyfrgell.</translation>
    </message>
    <message>
        <source>The address names no database.</source>
        <translation>Nid yw&apos;r cyfeiriad yn enwi cronfa ddata.</translation>
    </message>
    <message>
        <source>Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE.</source>
        <translation>Ysgrifennwch ef fel postgresql://DEFNYDDIWR:CYFRINAIR@GWESTEIWR:PORTH/CRONFA.</translation>
    </message>
    <message>
        <source>A library on a server cannot be copied by this program.</source>
        <translation>Ni all y rhaglen hon gopïo llyfrgell ar weinydd.</translation>
    </message>
    <message>
        <source>Use the server&apos;s own program pg_dump.</source>
        <translation>Defnyddiwch raglen y gweinydd ei hun, pg_dump.</translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation>Ni ellir chwilio&apos;r dogfennau.</translation>
    </message>
    <message>
        <source>The server cannot be reached or refuses you: %1</source>
        <translation>Ni ellir cyrraedd y gweinydd, neu mae&apos;n eich gwrthod: %1</translation>
    </message>
    <message>
        <source>Check the address, the name and the password, and whether the server is running.</source>
        <translation>Gwiriwch y cyfeiriad, yr enw a&apos;r cyfrinair, ac a yw&apos;r gweinydd yn rhedeg.</translation>
    </message>
    <message>
        <source>You have no right to write there.</source>
        <translation>Nid oes gennych hawl i ysgrifennu yno.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner for the right to create and change tables.</source>
        <translation>Gofynnwch i berchennog y gronfa ddata am yr hawl i greu a newid tablau.</translation>
    </message>
</context>
<context>
    <name>ReadWorker</name>
    <message>
        <source>This page is a picture without text.</source>
        <translation>Llun heb destun yw&apos;r dudalen hon.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing could be read on %n page(s): pictures without text, or damaged.</source>
        <translation>
            <numerusform>Ni ellid darllen dim ar %n o dudalennau: lluniau heb destun, neu wedi&apos;u difrodi.</numerusform>
            <numerusform>Ni ellid darllen dim ar %n dudalen: lluniau heb destun, neu wedi&apos;i difrodi.</numerusform>
            <numerusform>Ni ellid darllen dim ar %n o dudalennau: lluniau heb destun, neu wedi&apos;u difrodi.</numerusform>
            <numerusform>Ni ellid darllen dim ar %n o dudalennau: lluniau heb destun, neu wedi&apos;u difrodi.</numerusform>
            <numerusform>Ni ellid darllen dim ar %n o dudalennau: lluniau heb destun, neu wedi&apos;u difrodi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPool</name>
    <message numerus="yes">
        <source>Reading took longer than %n second(s) and was stopped.</source>
        <translation>
            <numerusform>Cymerodd y darllen fwy na %n o eiliadau ac fe&apos;i stopiwyd.</numerusform>
            <numerusform>Cymerodd y darllen fwy na %n eiliad ac fe&apos;i stopiwyd.</numerusform>
            <numerusform>Cymerodd y darllen fwy na %n o eiliadau ac fe&apos;i stopiwyd.</numerusform>
            <numerusform>Cymerodd y darllen fwy na %n o eiliadau ac fe&apos;i stopiwyd.</numerusform>
            <numerusform>Cymerodd y darllen fwy na %n o eiliadau ac fe&apos;i stopiwyd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program&apos;s reading process could not be started.</source>
        <translation>Ni ellid cychwyn proses ddarllen y rhaglen.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Gosodwch y rhaglen eto.</translation>
    </message>
    <message>
        <source>The file may be damaged; open it in a PDF viewer to see.</source>
        <translation>Efallai fod y ffeil wedi&apos;i difrodi; agorwch hi mewn syllwr PDF i weld.</translation>
    </message>
    <message>
        <source>Reading needed more memory than is allowed and was stopped.</source>
        <translation>Roedd angen mwy o gof nag a ganiateir ar y darllen ac fe&apos;i stopiwyd.</translation>
    </message>
    <message>
        <source>The limit for one file is %1 MB.</source>
        <translation>Y terfyn ar gyfer un ffeil yw %1 MB.</translation>
    </message>
    <message>
        <source>Reading crashed on this file.</source>
        <translation>Chwalodd y darllen ar y ffeil hon.</translation>
    </message>
    <message>
        <source>The file may be damaged; open it in another program to see.</source>
        <translation>Efallai fod y ffeil wedi&apos;i difrodi; agorwch hi mewn rhaglen arall i weld.</translation>
    </message>
</context>
<context>
    <name>ReaderRegistry</name>
    <message>
        <source>The file is empty.</source>
        <translation>Mae&apos;r ffeil yn wag.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Lawrlwythwch neu copïwch hi eto.</translation>
    </message>
    <message>
        <source>This is a web page, not a PDF: probably an error page was saved in place of the document.</source>
        <translation>Tudalen we yw hon, nid PDF: mae&apos;n debyg bod tudalen wall wedi&apos;i chadw yn lle&apos;r ddogfen.</translation>
    </message>
    <message>
        <source>Download the document again from where it was published.</source>
        <translation>Lawrlwythwch y ddogfen eto o&apos;r fan lle cafodd ei chyhoeddi.</translation>
    </message>
    <message>
        <source>This is not a kind of file that can be read.</source>
        <translation>Nid yw hwn yn fath o ffeil y gellir ei ddarllen.</translation>
    </message>
    <message>
        <source>Its content is neither a PDF nor a web page nor plain text.</source>
        <translation>Nid PDF, tudalen we na thestun plaen yw ei chynnwys.</translation>
    </message>
    <message>
        <source>Save it as one of these and import that.</source>
        <translation>Cadwch hi fel un o&apos;r rhain a mewnforiwch honno.</translation>
    </message>
</context>
<context>
    <name>RecognisedPages</name>
    <message>
        <source>This page is a picture; its text was recognised (OCR), with a mean confidence of %1 per cent.</source>
        <translation>Llun yw&apos;r dudalen hon; adnabuwyd ei thestun (OCR), gyda hyder cymedrig o %1 y cant.</translation>
    </message>
</context>
<context>
    <name>RecordCommands</name>
    <message>
        <source>Confirm record</source>
        <translation>Cadarnhau cofnod</translation>
    </message>
    <message>
        <source>Correct record</source>
        <translation>Cywiro cofnod</translation>
    </message>
    <message>
        <source>Reject record</source>
        <translation>Gwrthod cofnod</translation>
    </message>
    <message>
        <source>Give up decision</source>
        <translation>Rhoi&apos;r gorau i benderfyniad</translation>
    </message>
    <message>
        <source>Restore record</source>
        <translation>Adfer cofnod</translation>
    </message>
</context>
<context>
    <name>RecordEvidence</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was judged %2 for %3.</source>
        <translation>Dyfarnwyd %2 i %1 am %3.</translation>
    </message>
    <message>
        <source>%1, %2: %3, as at %4.</source>
        <translation>%1, %2: %3, fel yr oedd ar %4.</translation>
    </message>
    <message>
        <source>%1, %2: %3; the document prints no date for it.</source>
        <translation>%1, %2: %3; nid yw&apos;r ddogfen yn argraffu dyddiad ar ei gyfer.</translation>
    </message>
    <message>
        <source>Said to be resolved</source>
        <translation>Dywedir ei fod wedi&apos;i ddatrys</translation>
    </message>
    <message>
        <source>Said to persist</source>
        <translation>Dywedir ei fod yn parhau</translation>
    </message>
    <message>
        <source>Said to progress</source>
        <translation>Dywedir ei fod yn gwella</translation>
    </message>
    <message>
        <source>Earlier judgement</source>
        <translation>Dyfarniad cynharach</translation>
    </message>
    <message>
        <source>Stated count</source>
        <translation>Nifer a nodwyd</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Ymyrraeth</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Honiad</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>wedi&apos;i argraffu</translation>
    </message>
    <message>
        <source>worked out by the program</source>
        <translation>wedi&apos;i gyfrifo gan y rhaglen</translation>
    </message>
    <message>
        <source>confirmed by a person</source>
        <translation>wedi&apos;i gadarnhau gan berson</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>wedi&apos;i gywiro gan berson</translation>
    </message>
    <message>
        <source>rejected by a person</source>
        <translation>wedi&apos;i wrthod gan berson</translation>
    </message>
    <message>
        <source>%1 was judged %2 overall.</source>
        <translation>Dyfarnwyd %2 i %1 yn gyffredinol.</translation>
    </message>
    <message>
        <source>what the next inspection will look at</source>
        <translation>yr hyn y bydd yr arolygiad nesaf yn edrych arno</translation>
    </message>
    <message>
        <source>whom the letter is addressed to</source>
        <translation>at bwy y cyfeiriwyd y llythyr</translation>
    </message>
    <message>
        <source>who gets a copy</source>
        <translation>pwy sy&apos;n cael copi</translation>
    </message>
    <message>
        <source>caseloads, in words</source>
        <translation>llwythi achosion, mewn geiriau</translation>
    </message>
    <message>
        <source>what happens next</source>
        <translation>yr hyn sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>what a grade means</source>
        <translation>ystyr gradd</translation>
    </message>
    <message>
        <source>wording that goes with a grade</source>
        <translation>geiriad sy&apos;n mynd gyda gradd</translation>
    </message>
    <message>
        <source>the safeguarding board</source>
        <translation>y bwrdd diogelu</translation>
    </message>
    <message>
        <source>a cause</source>
        <translation>achos</translation>
    </message>
    <message>
        <source>an effect</source>
        <translation>effaith</translation>
    </message>
    <message>
        <source>what was done about it</source>
        <translation>yr hyn a wnaed yn ei gylch</translation>
    </message>
    <message>
        <source>an improvement partner</source>
        <translation>partner gwella</translation>
    </message>
    <message>
        <source>the law behind the inspection</source>
        <translation>y gyfraith y tu ôl i&apos;r arolygiad</translation>
    </message>
    <message>
        <source>where the full report is</source>
        <translation>ble mae&apos;r adroddiad llawn</translation>
    </message>
    <message>
        <source>a delay</source>
        <translation>oedi</translation>
    </message>
    <message>
        <source>a share of the findings</source>
        <translation>cyfran o&apos;r canfyddiadau</translation>
    </message>
    <message>
        <source>all findings together</source>
        <translation>yr holl ganfyddiadau gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hyd %1</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>cyhoeddwyd %1</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>dan arweiniad %1</translation>
    </message>
</context>
<context>
    <name>RegionSchemes</name>
    <message>
        <source>The list of regions cannot be used.</source>
        <translation>Ni ellir defnyddio&apos;r rhestr o ranbarthau.</translation>
    </message>
    <message>
        <source>The scheme “%1” is incomplete or there twice.</source>
        <translation>Mae&apos;r cynllun “%1” yn anghyflawn neu yno ddwywaith.</translation>
    </message>
    <message>
        <source>It holds no scheme.</source>
        <translation>Nid oes cynllun ynddi.</translation>
    </message>
</context>
<context>
    <name>ReportedAgainstOfficial</name>
    <message>
        <source>the report gives no exact figure</source>
        <translation>nid yw&apos;r adroddiad yn rhoi union ffigur</translation>
    </message>
    <message>
        <source>the dates differ</source>
        <translation>mae&apos;r dyddiadau&apos;n wahanol</translation>
    </message>
    <message>
        <source>printed before the official figures were validated</source>
        <translation>wedi&apos;i argraffu cyn dilysu&apos;r ffigurau swyddogol</translation>
    </message>
    <message>
        <source>the reason is not known</source>
        <translation>nid yw&apos;r rheswm yn hysbys</translation>
    </message>
    <message>
        <source>the same as the official figure</source>
        <translation>yr un fath â&apos;r ffigur swyddogol</translation>
    </message>
    <message>
        <source>%1 against the official %2; %3</source>
        <extracomment>%1 the signed difference, %2 the official figure, %3 the likely reason</extracomment>
        <translation>%1 o&apos;i gymharu â&apos;r ffigur swyddogol %2; %3</translation>
    </message>
</context>
<context>
    <name>RereadCommand</name>
    <message numerus="yes">
        <source>%1 of %n document(s) read again</source>
        <translation>
            <numerusform>Darllenwyd %1 o %n o ddogfennau eto</numerusform>
            <numerusform>Darllenwyd %1 o %n ddogfen eto</numerusform>
            <numerusform>Darllenwyd %1 o %n o ddogfennau eto</numerusform>
            <numerusform>Darllenwyd %1 o %n o ddogfennau eto</numerusform>
            <numerusform>Darllenwyd %1 o %n o ddogfennau eto</numerusform>
        </translation>
    </message>
    <message>
        <source>This command takes no files.</source>
        <translation>Nid yw&apos;r gorchymyn hwn yn cymryd ffeiliau.</translation>
    </message>
</context>
<context>
    <name>RuleSet</name>
    <message>
        <source>A rule has an unknown key.</source>
        <translation>Mae gan reol allwedd anhysbys.</translation>
    </message>
    <message>
        <source>Known keys: %1.</source>
        <translation>Allweddi hysbys: %1.</translation>
    </message>
    <message>
        <source>A rule lacks a key.</source>
        <translation>Mae rheol heb allwedd.</translation>
    </message>
    <message>
        <source>Give it a text that is not empty.</source>
        <translation>Rhowch destun nad yw&apos;n wag iddi.</translation>
    </message>
    <message>
        <source>The id of a rule is misspelt.</source>
        <translation>Mae dynodydd rheol wedi&apos;i gamsillafu.</translation>
    </message>
    <message>
        <source>Use small letters, digits and underscores, parted by points or hyphens.</source>
        <translation>Defnyddiwch lythrennau bach, digidau a thanlinellau, wedi&apos;u gwahanu gan ddotiau neu gysylltnodau.</translation>
    </message>
    <message>
        <source>A value of a rule is not a whole number.</source>
        <translation>Nid yw gwerth mewn rheol yn rhif cyfan.</translation>
    </message>
    <message>
        <source>A value of a rule is not a list of texts.</source>
        <translation>Nid yw gwerth mewn rheol yn rhestr o destunau.</translation>
    </message>
    <message>
        <source>A rule names an unknown word.</source>
        <translation>Mae rheol yn enwi gair anhysbys.</translation>
    </message>
    <message>
        <source>“%1” in “%2”.</source>
        <translation>“%1” yn “%2”.</translation>
    </message>
    <message>
        <source>A pattern uses an unknown fragment.</source>
        <translation>Mae patrwm yn defnyddio darn anhysbys.</translation>
    </message>
    <message>
        <source>Define it in “fragments” of the same file.</source>
        <translation>Diffiniwch ef yn “fragments” yr un ffeil.</translation>
    </message>
    <message>
        <source>A rule has an unknown option.</source>
        <translation>Mae gan reol ddewis anhysbys.</translation>
    </message>
    <message>
        <source>Known options: i, m, s, x.</source>
        <translation>Dewisiadau hysbys: i, m, s, x.</translation>
    </message>
    <message>
        <source>The pattern of a rule cannot be read.</source>
        <translation>Ni ellir darllen patrwm rheol.</translation>
    </message>
    <message>
        <source>Reading stopped after “%2”: %1.</source>
        <translation>Peidiodd y darllen ar ôl “%2”: %1.</translation>
    </message>
    <message>
        <source>A pattern has a gap without a bound.</source>
        <translation>Mae gan batrwm fwlch heb derfyn.</translation>
    </message>
    <message>
        <source>Write the greatest length, for example .{0,200}.</source>
        <translation>Ysgrifennwch yr hyd mwyaf, er enghraifft .{0,200}.</translation>
    </message>
    <message>
        <source>A rule lacks samples.</source>
        <translation>Mae rheol heb enghreifftiau.</translation>
    </message>
    <message>
        <source>Give at least one sample that must match and one that must not.</source>
        <translation>Rhowch o leiaf un enghraifft y mae&apos;n rhaid iddi gyfateb ac un na chaiff gyfateb.</translation>
    </message>
    <message>
        <source>Rules are not valid JSON.</source>
        <translation>Nid yw&apos;r rheolau yn JSON dilys.</translation>
    </message>
    <message>
        <source>Line %2: %1.</source>
        <translation>Llinell %2: %1.</translation>
    </message>
    <message>
        <source>A rules file lacks its list of rules.</source>
        <translation>Mae ffeil reolau heb ei rhestr o reolau.</translation>
    </message>
    <message>
        <source>Put the rules into a list named “rules”.</source>
        <translation>Rhowch y rheolau mewn rhestr o&apos;r enw “rules”.</translation>
    </message>
    <message>
        <source>No beginning of the pattern matches “%1”.</source>
        <translation>Nid oes dechrau i&apos;r patrwm sy&apos;n cyfateb i “%1”.</translation>
    </message>
    <message>
        <source>In “%1” matching stopped after “%2”; this beginning of the pattern still matches: %3</source>
        <translation>Yn “%1” peidiodd y cyfateb ar ôl “%2”; mae&apos;r dechrau hwn i&apos;r patrwm yn cyfateb o hyd: %3</translation>
    </message>
    <message>
        <source>A sample that must match does not.</source>
        <translation>Nid yw enghraifft y mae&apos;n rhaid iddi gyfateb yn gwneud hynny.</translation>
    </message>
    <message>
        <source>Change the pattern from that place on, or the sample.</source>
        <translation>Newidiwch y patrwm o&apos;r fan honno ymlaen, neu&apos;r enghraifft.</translation>
    </message>
    <message>
        <source>A sample that must not match does.</source>
        <translation>Mae enghraifft na chaiff gyfateb yn gwneud hynny.</translation>
    </message>
    <message>
        <source>In “%1” the pattern matches “%2”.</source>
        <translation>Yn “%1” mae&apos;r patrwm yn cyfateb i “%2”.</translation>
    </message>
    <message>
        <source>Make the pattern narrower, or remove the sample.</source>
        <translation>Gwnewch y patrwm yn gulach, neu tynnwch yr enghraifft.</translation>
    </message>
    <message>
        <source>Rules could not be read.</source>
        <translation>Ni ellid darllen rheolau.</translation>
    </message>
    <message>
        <source>Two rules have the same id.</source>
        <translation>Mae gan ddwy reol yr un dynodydd.</translation>
    </message>
    <message>
        <source>Give each rule an id of its own.</source>
        <translation>Rhowch ei dynodydd ei hun i bob rheol.</translation>
    </message>
    <message>
        <source>The words of a rule keep out a sample that must match.</source>
        <translation>Mae geiriau rheol yn cau allan sampl y mae&apos;n rhaid iddi gyfateb.</translation>
    </message>
    <message>
        <source>“%1” holds none of: %2.</source>
        <translation>Nid oes yr un o&apos;r rhain yn “%1”: %2.</translation>
    </message>
    <message>
        <source>Name words in small letters of which every match holds one.</source>
        <translation>Enwch eiriau mewn llythrennau bach y mae pob cyfatebiad yn cynnwys un ohonynt.</translation>
    </message>
</context>
<context>
    <name>SchemaMigrator</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation>Ni ellir agor y llyfrgell.</translation>
    </message>
    <message>
        <source>It was made by a newer version of Councilscope (layout %1; this program knows %2).</source>
        <translation>Fe&apos;i gwnaed gan fersiwn mwy newydd o Councilscope (cynllun %1; mae&apos;r rhaglen hon yn gwybod am %2).</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another library.</source>
        <translation>Gosodwch y fersiwn mwy newydd, neu dewiswch lyfrgell arall.</translation>
    </message>
    <message>
        <source>There is a database of another program in this place.</source>
        <translation>Mae cronfa ddata rhaglen arall yn y fan hon.</translation>
    </message>
    <message>
        <source>Choose another place for the library.</source>
        <translation>Dewiswch fan arall i&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>The library could not be brought up to date; step “%1” was undone.</source>
        <translation>Ni ellid diweddaru&apos;r llyfrgell; dadwnaed cam “%1”.</translation>
    </message>
    <message>
        <source>A copy made before is in %1.</source>
        <translation>Mae copi a wnaed cyn hynny yn %1.</translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>No words are given.</source>
        <translation>Ni roddir geiriau.</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>More than %1 empty rows stand before a row of the sheet “%2”.</source>
        <translation>Mae mwy na %1 o resi gwag cyn rhes o&apos;r ddalen “%2”.</translation>
    </message>
    <message>
        <source>A row of the sheet “%1” is repeated %2 times.</source>
        <translation>Ailadroddir rhes o&apos;r ddalen “%1” %2 o weithiau.</translation>
    </message>
    <message>
        <source>The spreadsheet is refused.</source>
        <translation>Gwrthodir y daenlen.</translation>
    </message>
    <message>
        <source>Delete what is not data and load the file again.</source>
        <translation>Dilëwch yr hyn nad yw&apos;n ddata a llwythwch y ffeil eto.</translation>
    </message>
</context>
<context>
    <name>SqliteDialect</name>
    <message>
        <source>You have no right to write there.</source>
        <translation>Nid oes gennych hawl i ysgrifennu yno.</translation>
    </message>
    <message>
        <source>Ask for the right to write to the file and its folder, or choose another library.</source>
        <translation>Gofynnwch am yr hawl i ysgrifennu i&apos;r ffeil a&apos;i ffolder, neu dewiswch lyfrgell arall.</translation>
    </message>
    <message>
        <source>The library cannot be opened.</source>
        <translation>Ni ellir agor y llyfrgell.</translation>
    </message>
    <message>
        <source>This is a folder, not a library.</source>
        <translation>Ffolder yw hon, nid llyfrgell.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Dewiswch ffeil.</translation>
    </message>
    <message>
        <source>Its folder does not exist and cannot be made.</source>
        <translation>Nid yw ei ffolder yn bod ac ni ellir ei chreu.</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>Dewiswch fan lle cewch ysgrifennu.</translation>
    </message>
    <message>
        <source>The copy of the library cannot be made.</source>
        <translation>Ni ellir gwneud copi o&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Mae ffeil o&apos;r enw hwn yno eisoes.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>Mae ffeil y llyfrgell wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>Go back to a backup copy, or make a new library from the documents.</source>
        <translation>Ewch yn ôl at gopi wrth gefn, neu gwnewch lyfrgell newydd o&apos;r dogfennau.</translation>
    </message>
    <message>
        <source>A row of the table “%1” belongs to nothing.</source>
        <translation>Nid yw rhes o&apos;r tabl “%1” yn perthyn i ddim.</translation>
    </message>
    <message>
        <source>The index for searching does not fit the documents&apos; text.</source>
        <translation>Nid yw&apos;r mynegai chwilio yn cyd-fynd â thestun y dogfennau.</translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation>Ni ellir chwilio&apos;r dogfennau.</translation>
    </message>
    <message>
        <source>Another program is writing to the library.</source>
        <translation>Mae rhaglen arall yn ysgrifennu i&apos;r llyfrgell.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Rhowch gynnig arall arni pan fydd wedi gorffen.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Mae&apos;r ffeil wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>The file is not a library, or it is damaged.</source>
        <translation>Nid llyfrgell yw&apos;r ffeil, neu mae wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>Go back to a backup copy, or choose another file.</source>
        <translation>Ewch yn ôl at gopi wrth gefn, neu dewiswch ffeil arall.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Mae&apos;r ddisg yn llawn.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Gwnewch le a rhowch gynnig arall arni.</translation>
    </message>
</context>
<context>
    <name>StatisticsCatalogue</name>
    <message>
        <source>The list of statistics cannot be used.</source>
        <translation>Ni ellir defnyddio&apos;r rhestr o ystadegau.</translation>
    </message>
    <message>
        <source>The publication “%1” lacks a text.</source>
        <translation>Mae&apos;r cyhoeddiad “%1” heb destun.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The library cannot be opened.</source>
        <translation>Ni ellir agor y llyfrgell.</translation>
    </message>
    <message>
        <source>The database driver %1 is not installed.</source>
        <translation>Nid yw gyrrwr cronfa ddata %1 wedi&apos;i osod.</translation>
    </message>
    <message>
        <source>Install the package of Qt&apos;s SQL driver for this database.</source>
        <translation>Gosodwch becyn gyrrwr SQL Qt ar gyfer y gronfa ddata hon.</translation>
    </message>
    <message>
        <source>The documents cannot be searched.</source>
        <translation>Ni ellir chwilio&apos;r dogfennau.</translation>
    </message>
</context>
<context>
    <name>SummaryCases</name>
    <message>
        <source>no date is known</source>
        <translation>nid oes dyddiad hysbys</translation>
    </message>
    <message>
        <source>not mentioned since %1</source>
        <translation>dim sôn ers %1</translation>
    </message>
    <message numerus="yes">
        <source>flagged %n time(s) since %1, last %2</source>
        <translation>
            <numerusform>nodwyd %n o weithiau ers %1, ddiwethaf %2</numerusform>
            <numerusform>nodwyd %n waith ers %1, ddiwethaf %2</numerusform>
            <numerusform>nodwyd %n o weithiau ers %1, ddiwethaf %2</numerusform>
            <numerusform>nodwyd %n o weithiau ers %1, ddiwethaf %2</numerusform>
            <numerusform>nodwyd %n o weithiau ers %1, ddiwethaf %2</numerusform>
        </translation>
    </message>
    <message>
        <source>flagged %1</source>
        <comment>date</comment>
        <translation>nodwyd %1</translation>
    </message>
    <message>
        <source>better but not met %1</source>
        <comment>date</comment>
        <translation>yn well ond heb ei ddatrys %1</translation>
    </message>
    <message>
        <source>met %1</source>
        <comment>date</comment>
        <translation>datryswyd %1</translation>
    </message>
    <message>
        <source>met %1 as far as the program can tell</source>
        <comment>date</comment>
        <translation>datryswyd %1 hyd y gall y rhaglen ddweud</translation>
    </message>
</context>
<context>
    <name>SummaryCommand</name>
    <message>
        <source>Name the councils with --council.</source>
        <translation>Enwch y cynghorau â --council.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>The summary could not be saved</source>
        <translation>Ni ellid cadw&apos;r crynodeb</translation>
    </message>
    <message>
        <source>Choose another folder or name and try again.</source>
        <translation>Dewiswch ffolder neu enw arall a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Councilscope: made from published documents</source>
        <translation>Councilscope: gwnaed o ddogfennau cyhoeddedig</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>The ending .%1 is none of .pdf, .html and .odt.</source>
        <translation>Nid yw&apos;r terfyniad .%1 yn un o .pdf, .html a .odt.</translation>
    </message>
    <message>
        <source>[%1]</source>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>no grade in the loaded documents</source>
        <translation>dim gradd yn y dogfennau llwythedig</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Cyngor</translation>
    </message>
    <message numerus="yes">
        <source>page %1</source>
        <translation>
            <numerusform>tudalen %1</numerusform>
            <numerusform>tudalen %1</numerusform>
            <numerusform>tudalen %1</numerusform>
            <numerusform>tudalen %1</numerusform>
            <numerusform>tudalen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Grades by area</source>
        <translation>Graddau fesul maes</translation>
    </message>
    <message>
        <source>before:</source>
        <translation>cynt:</translation>
    </message>
    <message>
        <source>Inspections through the years</source>
        <translation>Arolygiadau drwy&apos;r blynyddoedd</translation>
    </message>
    <message>
        <source>Figures, with the date they are for</source>
        <translation>Ffigurau, gyda&apos;r dyddiad y maent ar ei gyfer</translation>
    </message>
    <message>
        <source>Figures of different dates are not comparable without care.</source>
        <translation>Nid oes modd cymharu ffigurau o ddyddiadau gwahanol heb ofal.</translation>
    </message>
    <message>
        <source>What is not known here</source>
        <translation>Yr hyn na wyddys yma</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Ffynonellau</translation>
    </message>
    <message>
        <source>Numbers in brackets name the source at the end, with the page.</source>
        <translation>Mae rhifau mewn bachau yn enwi&apos;r ffynhonnell ar y diwedd, gyda&apos;r dudalen.</translation>
    </message>
    <message>
        <source>Timeline of grades; the table above holds the same.</source>
        <translation>Llinell amser graddau; mae&apos;r tabl uchod yn dal yr un peth.</translation>
    </message>
    <message>
        <source>Made with Councilscope on %1.</source>
        <translation>Gwnaed â Councilscope ar %1.</translation>
    </message>
    <message>
        <source>[%1,&#xa0;p.&#xa0;%2]</source>
        <translation>[%1,&#xa0;t.&#xa0;%2]</translation>
    </message>
    <message>
        <source>Priority action:</source>
        <translation>Cam â blaenoriaeth:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met, to confirm</source>
        <translation>
            <numerusform>%n wedi&apos;u datrys, i&apos;w cadarnhau</numerusform>
            <numerusform>%n wedi&apos;i ddatrys, i&apos;w gadarnhau</numerusform>
            <numerusform>%n wedi&apos;u datrys, i&apos;w cadarnhau</numerusform>
            <numerusform>%n wedi&apos;u datrys, i&apos;w cadarnhau</numerusform>
            <numerusform>%n wedi&apos;u datrys, i&apos;w cadarnhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;i ddatrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
            <numerusform>%n wedi&apos;u datrys</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Met, to confirm</source>
        <translation>Wedi&apos;u datrys, i&apos;w cadarnhau</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Wedi&apos;u datrys</translation>
    </message>
    <message>
        <source>Open and met defects</source>
        <translation>Diffygion agored a diffygion wedi&apos;u datrys</translation>
    </message>
    <message>
        <source>A defect that later documents do not mention is not thereby resolved. What is to be confirmed was concluded by the program: from a sentence about all defects of a report, or from a later strength.</source>
        <translation>Nid yw diffyg nad yw dogfennau diweddarach yn sôn amdano wedi&apos;i ddatrys o&apos;r herwydd. Casgliad y rhaglen yw&apos;r hyn sydd i&apos;w gadarnhau: o frawddeg am holl ddiffygion adroddiad, neu o gryfder diweddarach.</translation>
    </message>
    <message>
        <source>No loaded document flags a defect.</source>
        <translation>Nid oes dogfen lwythedig yn nodi diffyg.</translation>
    </message>
</context>
<context>
    <name>TablePrint</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
</context>
<context>
    <name>TableWriter</name>
    <message>
        <source>The spreadsheet cannot be made.</source>
        <translation>Ni ellir gwneud y daenlen.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Ni ellir ysgrifennu&apos;r ffeil.</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>Dewiswch fan lle cewch ysgrifennu.</translation>
    </message>
    <message>
        <source>The table has %1 rows; a spreadsheet holds %2.</source>
        <translation>Mae gan y tabl %1 o resi; mae taenlen yn dal %2.</translation>
    </message>
    <message>
        <source>Export it as .csv or .json, or choose fewer councils or years.</source>
        <translation>Allforiwch ef fel .csv neu .json, neu dewiswch lai o gynghorau neu flynyddoedd.</translation>
    </message>
</context>
<context>
    <name>TextCommand</name>
    <message>
        <source>Also show the lines&apos; places on the page.</source>
        <translation>Dangos hefyd leoedd y llinellau ar y dudalen.</translation>
    </message>
    <message>
        <source>Name one file.</source>
        <translation>Enwch un ffeil.</translation>
    </message>
</context>
<context>
    <name>ThemeCatalogue</name>
    <message>
        <source>A theme cannot be read</source>
        <translation>Ni ellir darllen thema</translation>
    </message>
    <message>
        <source>It lacks a key, a title or words.</source>
        <translation>Mae heb allwedd, teitl neu eiriau.</translation>
    </message>
    <message>
        <source>The list of themes is empty</source>
        <translation>Mae&apos;r rhestr o themâu yn wag</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Front door</source>
        <translation>Drws ffrynt</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Trothwyon</translation>
    </message>
    <message>
        <source>Early help</source>
        <translation>Cymorth cynnar</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Asesu</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>Prydlondeb</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Cynllunio</translation>
    </message>
    <message>
        <source>Child protection</source>
        <translation>Amddiffyn plant</translation>
    </message>
    <message>
        <source>Neglect</source>
        <translation>Esgeulustod</translation>
    </message>
    <message>
        <source>Domestic abuse</source>
        <translation>Cam-drin domestig</translation>
    </message>
    <message>
        <source>Exploitation missing</source>
        <translation>Camfanteisio a mynd ar goll</translation>
    </message>
    <message>
        <source>Management oversight</source>
        <translation>Goruchwyliaeth reoli</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Sicrhau ansawdd</translation>
    </message>
    <message>
        <source>Data recording</source>
        <translation>Cofnodi data</translation>
    </message>
    <message>
        <source>Workforce</source>
        <translation>Gweithlu</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Hyfforddiant</translation>
    </message>
    <message>
        <source>Voice of child</source>
        <translation>Llais y plentyn</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Partneriaeth</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Iechyd</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Addysg</translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation>Derbyn gofal</translation>
    </message>
    <message>
        <source>Permanence</source>
        <translation>Sefydlogrwydd hirdymor</translation>
    </message>
    <message>
        <source>Sufficiency</source>
        <translation>Digonolrwydd</translation>
    </message>
    <message>
        <source>Care leavers</source>
        <translation>Rhai sy&apos;n gadael gofal</translation>
    </message>
    <message>
        <source>Homelessness</source>
        <translation>Digartrefedd</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Anabledd</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Amrywiaeth</translation>
    </message>
    <message>
        <source>Asylum</source>
        <translation>Lloches</translation>
    </message>
    <message>
        <source>Allegations</source>
        <translation>Honiadau</translation>
    </message>
    <message>
        <source>Out of hours</source>
        <translation>Y tu allan i oriau</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Arweinyddiaeth</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bwrdd</translation>
    </message>
</context>
<context>
    <name>TidyTable</name>
    <message>
        <source>They are about areas of another kind (“%1”).</source>
        <translation>Maent yn ymwneud ag ardaloedd o fath arall (“%1”).</translation>
    </message>
    <message>
        <source>They name no area.</source>
        <translation>Nid ydynt yn enwi unrhyw ardal.</translation>
    </message>
    <message>
        <source>Their period “%1” cannot be read.</source>
        <translation>Ni ellir darllen eu cyfnod “%1”.</translation>
    </message>
    <message>
        <source>They have more cells than the header.</source>
        <translation>Mae ganddynt fwy o gelloedd na&apos;r pennawd.</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 %2</source>
        <comment>day, month</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TimelineBlock</name>
    <message>
        <source>%1, %2: %3 since %4 (%5).</source>
        <extracomment>%1 council, %2 area, %3 grade, %4 date, %5 kind of inspection</extracomment>
        <translation>%1, %2: %3 ers %4 (%5).</translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until the inspection of %6.</source>
        <translation>%1, %2: %3 o %4 (%5) hyd arolygiad %6.</translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until %6; the inspection then grades each area and nothing overall.</source>
        <translation>%1, %2: %3 o %4 (%5) hyd %6; yna mae&apos;r arolygiad yn graddio pob maes heb radd gyffredinol.</translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 (%5) until %6; inspections since then do not judge this area.</source>
        <translation>%1, %2: %3 o %4 (%5) hyd %6; nid yw arolygiadau ers hynny yn dyfarnu ar y maes hwn.</translation>
    </message>
    <message>
        <source>The grade is a conclusion; it is not printed as such.</source>
        <translation>Casgliad yw&apos;r radd; nid yw wedi&apos;i hargraffu felly.</translation>
    </message>
    <message>
        <source>Another loaded document gives a different grade for the same inspection.</source>
        <translation>Mae dogfen lwythedig arall yn rhoi gradd wahanol am yr un arolygiad.</translation>
    </message>
    <message>
        <source>%1 joint</source>
        <comment>grade letter of one judgement over two areas</comment>
        <translation>%1 ar y cyd</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>area, grade</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no overall grade</source>
        <translation>dim gradd gyffredinol</translation>
    </message>
    <message>
        <source>%1: no overall grade since the inspection of %2. Inspections from April 2026 grade each area and nothing overall.</source>
        <translation>%1: dim gradd gyffredinol ers arolygiad %2. Mae arolygiadau o fis Ebrill 2026 ymlaen yn graddio pob maes heb radd gyffredinol.</translation>
    </message>
    <message>
        <source>%1, %2: no loaded document judges this area.</source>
        <translation>%1, %2: nid oes dogfen lwythedig yn dyfarnu ar y maes hwn.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n judgement(s).</source>
        <translation>
            <numerusform>%1, %2: %n o ddyfarniadau.</numerusform>
            <numerusform>%1, %2: %n dyfarniad.</numerusform>
            <numerusform>%1, %2: %n o ddyfarniadau.</numerusform>
            <numerusform>%1, %2: %n o ddyfarniadau.</numerusform>
            <numerusform>%1, %2: %n o ddyfarniadau.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Ymyrraeth</translation>
    </message>
    <message>
        <source>%1: intervention, %2. %3</source>
        <translation>%1: ymyrraeth, %2. %3</translation>
    </message>
    <message>
        <source>%1: %2, %3. Not graded.</source>
        <translation>%1: %2, %3. Heb radd.</translation>
    </message>
    <message>
        <source>Visits and events</source>
        <translation>Ymweliadau a digwyddiadau</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) or event(s) without a grade.</source>
        <translation>
            <numerusform>%1: %n o ymweliadau neu ddigwyddiadau heb radd.</numerusform>
            <numerusform>%1: %n ymweliad neu ddigwyddiad heb radd.</numerusform>
            <numerusform>%1: %n o ymweliadau neu ddigwyddiadau heb radd.</numerusform>
            <numerusform>%1: %n o ymweliadau neu ddigwyddiadau heb radd.</numerusform>
            <numerusform>%1: %n o ymweliadau neu ddigwyddiadau heb radd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to improve</source>
        <translation>
            <numerusform>%n i&apos;w gwella</numerusform>
            <numerusform>%n i&apos;w wella</numerusform>
            <numerusform>%n i&apos;w gwella</numerusform>
            <numerusform>%n i&apos;w gwella</numerusform>
            <numerusform>%n i&apos;w gwella</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4. “%5”</source>
        <extracomment>%1 council, %2 what is counted, %3 kind of inspection, %4 date, %5 words of the report</extracomment>
        <translation>%1, %2: %3 o %4. “%5”</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <translation>%1, %2 o %3.</translation>
    </message>
    <message>
        <source>Priority actions</source>
        <translation>Camau â blaenoriaeth</translation>
    </message>
    <message>
        <source>To improve</source>
        <translation>I&apos;w gwella</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Cryfderau</translation>
    </message>
    <message>
        <source>%1: %2 in all.</source>
        <translation>%1: %2 i gyd.</translation>
    </message>
    <message>
        <source>inspected %1</source>
        <comment>%1: 10 months ago</comment>
        <translation>arolygwyd %1</translation>
    </message>
    <message>
        <source>%1: no loaded document.</source>
        <translation>%1: dim dogfen wedi&apos;i llwytho.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n graded inspection(s), %2.</source>
        <translation>
            <numerusform>%1: %n o arolygiadau â gradd, %2.</numerusform>
            <numerusform>%1: %n arolygiad â gradd, %2.</numerusform>
            <numerusform>%1: %n o arolygiadau â gradd, %2.</numerusform>
            <numerusform>%1: %n o arolygiadau â gradd, %2.</numerusform>
            <numerusform>%1: %n o arolygiadau â gradd, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a document of %2 speaks of an intervention and prints no date for it. “%3”</source>
        <translation>%1: mae dogfen o %2 yn sôn am ymyriad ac nid yw&apos;n argraffu dyddiad ar ei gyfer. “%3”</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s), by theme</source>
        <translation>
            <numerusform>%n o achosion, yn ôl thema</numerusform>
            <numerusform>%n achos, yn ôl thema</numerusform>
            <numerusform>%n o achosion, yn ôl thema</numerusform>
            <numerusform>%n o achosion, yn ôl thema</numerusform>
            <numerusform>%n o achosion, yn ôl thema</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned since</source>
        <translation>
            <numerusform>%n heb sôn amdanynt ers hynny</numerusform>
            <numerusform>%n heb sôn amdano ers hynny</numerusform>
            <numerusform>%n heb sôn amdanynt ers hynny</numerusform>
            <numerusform>%n heb sôn amdanynt ers hynny</numerusform>
            <numerusform>%n heb sôn amdanynt ers hynny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counted but not named</source>
        <translation>
            <numerusform>%n wedi&apos;u cyfrif ond heb eu henwi</numerusform>
            <numerusform>%n wedi&apos;i gyfrif ond heb ei enwi</numerusform>
            <numerusform>%n wedi&apos;u cyfrif ond heb eu henwi</numerusform>
            <numerusform>%n wedi&apos;u cyfrif ond heb eu henwi</numerusform>
            <numerusform>%n wedi&apos;u cyfrif ond heb eu henwi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s): %1.</source>
        <translation>
            <numerusform>%n o achosion: %1.</numerusform>
            <numerusform>%n achos: %1.</numerusform>
            <numerusform>%n o achosion: %1.</numerusform>
            <numerusform>%n o achosion: %1.</numerusform>
            <numerusform>%n o achosion: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCommand</name>
    <message>
        <source>The library has no inspections to draw.</source>
        <translation>Nid oes gan y llyfrgell arolygiadau i&apos;w lluniadu.</translation>
    </message>
    <message>
        <source>Import reports first.</source>
        <translation>Mewnforiwch adroddiadau yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>priority actions</source>
        <translation>camau â blaenoriaeth</translation>
    </message>
    <message>
        <source>to improve</source>
        <translation>i&apos;w gwella</translation>
    </message>
    <message>
        <source>strengths</source>
        <translation>cryfderau</translation>
    </message>
    <message>
        <source>no loaded document speaks</source>
        <translation>nid oes dogfen wedi&apos;i llwytho yn sôn</translation>
    </message>
    <message>
        <source>a conclusion, not printed</source>
        <translation>casgliad, heb ei argraffu</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>heb radd</translation>
    </message>
    <message>
        <source>intervention</source>
        <translation>ymyriad</translation>
    </message>
    <message>
        <source>a number: so many cases</source>
        <translation>rhif: cynifer o achosion</translation>
    </message>
    <message>
        <source>not mentioned since</source>
        <translation>dim sôn ers hynny</translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>scale changed: “adequate” → “requires improvement”</source>
        <translation>newidiodd y raddfa: “digonol” → “angen gwella”</translation>
    </message>
    <message>
        <source>overall grade ends</source>
        <translation>y radd gyffredinol yn dod i ben</translation>
    </message>
    <message>
        <source>no inspection is loaded</source>
        <translation>nid oes arolygiad wedi&apos;i lwytho</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>fewer themes</source>
        <translation>llai o themâu</translation>
    </message>
    <message numerus="yes">
        <source>%n more theme(s)</source>
        <translation>
            <numerusform>%n o themâu eraill</numerusform>
            <numerusform>%n thema arall</numerusform>
            <numerusform>%n o themâu eraill</numerusform>
            <numerusform>%n o themâu eraill</numerusform>
            <numerusform>%n o themâu eraill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
            <numerusform>%n yn agored</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>(no date is known)</source>
        <translation>(nid oes dyddiad hysbys)</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message numerus="yes">
        <source>Inspections of children&apos;s services in %n council(s)</source>
        <translation>
            <numerusform>Arolygiadau o wasanaethau plant mewn %n o gynghorau</numerusform>
            <numerusform>Arolygiadau o wasanaethau plant mewn %n cyngor</numerusform>
            <numerusform>Arolygiadau o wasanaethau plant mewn %n o gynghorau</numerusform>
            <numerusform>Arolygiadau o wasanaethau plant mewn %n o gynghorau</numerusform>
            <numerusform>Arolygiadau o wasanaethau plant mewn %n o gynghorau</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspections of children&apos;s services: %1</source>
        <extracomment>%1: names of councils</extracomment>
        <translation>Arolygiadau o wasanaethau plant: %1</translation>
    </message>
    <message numerus="yes">
        <source>Source: %n published document(s) read by Councilscope.</source>
        <translation>
            <numerusform>Ffynhonnell: %n o ddogfennau cyhoeddedig a ddarllenwyd gan Councilscope.</numerusform>
            <numerusform>Ffynhonnell: %n ddogfen gyhoeddedig a ddarllenwyd gan Councilscope.</numerusform>
            <numerusform>Ffynhonnell: %n o ddogfennau cyhoeddedig a ddarllenwyd gan Councilscope.</numerusform>
            <numerusform>Ffynhonnell: %n o ddogfennau cyhoeddedig a ddarllenwyd gan Councilscope.</numerusform>
            <numerusform>Ffynhonnell: %n o ddogfennau cyhoeddedig a ddarllenwyd gan Councilscope.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn on %1.</source>
        <translation>Lluniadwyd ar %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more council(s) do not fit in this picture.</source>
        <translation>
            <numerusform>Nid yw %n o gynghorau eraill yn ffitio yn y llun hwn.</numerusform>
            <numerusform>Nid yw %n cyngor arall yn ffitio yn y llun hwn.</numerusform>
            <numerusform>Nid yw %n o gynghorau eraill yn ffitio yn y llun hwn.</numerusform>
            <numerusform>Nid yw %n o gynghorau eraill yn ffitio yn y llun hwn.</numerusform>
            <numerusform>Nid yw %n o gynghorau eraill yn ffitio yn y llun hwn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserRules</name>
    <message>
        <source>Your rules are left out</source>
        <translation>Gadewir eich rheolau allan</translation>
    </message>
    <message>
        <source>Check that you may read the file.</source>
        <translation>Gwiriwch fod gennych hawl i ddarllen y ffeil.</translation>
    </message>
    <message>
        <source>The rule “%1” has the target “%2”, which nothing asks for.</source>
        <translation>Mae gan y rheol “%1” y targed “%2”, nad oes dim yn gofyn amdano.</translation>
    </message>
    <message>
        <source>Known targets: %1.</source>
        <translation>Targedau hysbys: %1.</translation>
    </message>
    <message>
        <source>The id “%1” belongs to another rule.</source>
        <translation>Mae&apos;r dynodydd “%1” yn perthyn i reol arall.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>en</source>
        <extracomment>The language code of this translation, for the names of months: en, cy</extracomment>
        <translation>cy</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Rhagorol</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Requires improvement</source>
        <translation>Angen gwella</translation>
    </message>
    <message>
        <source>Adequate</source>
        <translation>Digonol</translation>
    </message>
    <message>
        <source>Inadequate</source>
        <translation>Annigonol</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Heb radd</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Cyffredinol</translation>
    </message>
    <message>
        <source>Help and protection</source>
        <translation>Cymorth ac amddiffyn</translation>
    </message>
    <message>
        <source>Looked after and permanence</source>
        <translation>Derbyn gofal a sefydlogrwydd hirdymor</translation>
    </message>
    <message>
        <source>Children in care</source>
        <translation>Plant mewn gofal</translation>
    </message>
    <message>
        <source>Children in care and care leavers</source>
        <translation>Plant mewn gofal a rhai sy&apos;n gadael gofal</translation>
    </message>
    <message>
        <source>Care leavers</source>
        <translation>Rhai sy&apos;n gadael gofal</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>Mabwysiadu</translation>
    </message>
    <message>
        <source>Leadership</source>
        <translation>Arweinyddiaeth</translation>
    </message>
    <message>
        <source>Safeguarding board</source>
        <translation>Bwrdd diogelu</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>cyffredinol</translation>
    </message>
    <message>
        <source>help</source>
        <translation>cymorth</translation>
    </message>
    <message>
        <source>care</source>
        <translation>gofal</translation>
    </message>
    <message>
        <source>care and leavers</source>
        <translation>gofal a gadael</translation>
    </message>
    <message>
        <source>leavers</source>
        <translation>gadael</translation>
    </message>
    <message>
        <source>adoption</source>
        <translation>mabwysiadu</translation>
    </message>
    <message>
        <source>leaders</source>
        <translation>arweinwyr</translation>
    </message>
    <message>
        <source>board</source>
        <translation>bwrdd</translation>
    </message>
    <message>
        <source>Unannounced inspection of contact, referral and assessment</source>
        <translation>Arolygiad dirybudd o gyswllt, atgyfeirio ac asesu</translation>
    </message>
    <message>
        <source>Safeguarding and looked after children inspection</source>
        <translation>Arolygiad diogelu a phlant sy&apos;n derbyn gofal</translation>
    </message>
    <message>
        <source>Child protection inspection</source>
        <translation>Arolygiad amddiffyn plant</translation>
    </message>
    <message>
        <source>Single inspection (SIF)</source>
        <translation>Arolygiad sengl (SIF)</translation>
    </message>
    <message>
        <source>ILACS inspection</source>
        <translation>Arolygiad ILACS</translation>
    </message>
    <message>
        <source>Joint targeted area inspection</source>
        <translation>Cydarolygiad ardal wedi&apos;i dargedu</translation>
    </message>
    <message>
        <source>Monitoring visit</source>
        <translation>Ymweliad monitro</translation>
    </message>
    <message>
        <source>Focused visit</source>
        <translation>Ymweliad â ffocws</translation>
    </message>
    <message>
        <source>Area SEND inspection</source>
        <translation>Arolygiad ardal AAAA</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Adroddiad arolygu</translation>
    </message>
    <message>
        <source>Unannounced inspection letter</source>
        <translation>Llythyr arolygiad dirybudd</translation>
    </message>
    <message>
        <source>Focused visit letter</source>
        <translation>Llythyr ymweliad â ffocws</translation>
    </message>
    <message>
        <source>Monitoring visit letter</source>
        <translation>Llythyr ymweliad monitro</translation>
    </message>
    <message>
        <source>Joint targeted area inspection letter</source>
        <translation>Llythyr cydarolygiad ardal wedi&apos;i dargedu</translation>
    </message>
    <message>
        <source>Summary for children</source>
        <translation>Crynodeb i blant</translation>
    </message>
    <message>
        <source>Area SEND report</source>
        <translation>Adroddiad ardal AAAA</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Erthygl newyddion</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Tudalen we</translation>
    </message>
    <message>
        <source>Statistics file</source>
        <translation>Ffeil ystadegau</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>cryfder</translation>
    </message>
    <message>
        <source>meets requirements</source>
        <translation>yn bodloni&apos;r gofynion</translation>
    </message>
    <message>
        <source>area for improvement</source>
        <translation>maes i&apos;w wella</translation>
    </message>
    <message>
        <source>priority action</source>
        <translation>cam â blaenoriaeth</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>argymhelliad</translation>
    </message>
    <message>
        <source>concern</source>
        <translation>pryder</translation>
    </message>
    <message numerus="yes">
        <source>%n strength(s)</source>
        <translation>
            <numerusform>%n o gryfderau</numerusform>
            <numerusform>%n cryfder</numerusform>
            <numerusform>%n o gryfderau</numerusform>
            <numerusform>%n o gryfderau</numerusform>
            <numerusform>%n o gryfderau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s) met</source>
        <translation>
            <numerusform>%n o ofynion wedi&apos;u bodloni</numerusform>
            <numerusform>%n gofyniad wedi&apos;i fodloni</numerusform>
            <numerusform>%n o ofynion wedi&apos;u bodloni</numerusform>
            <numerusform>%n o ofynion wedi&apos;u bodloni</numerusform>
            <numerusform>%n o ofynion wedi&apos;u bodloni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) for improvement</source>
        <translation>
            <numerusform>%n o feysydd i&apos;w gwella</numerusform>
            <numerusform>%n maes i&apos;w wella</numerusform>
            <numerusform>%n o feysydd i&apos;w gwella</numerusform>
            <numerusform>%n o feysydd i&apos;w gwella</numerusform>
            <numerusform>%n o feysydd i&apos;w gwella</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority action(s)</source>
        <translation>
            <numerusform>%n o gamau â blaenoriaeth</numerusform>
            <numerusform>%n cam â blaenoriaeth</numerusform>
            <numerusform>%n o gamau â blaenoriaeth</numerusform>
            <numerusform>%n o gamau â blaenoriaeth</numerusform>
            <numerusform>%n o gamau â blaenoriaeth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s)</source>
        <translation>
            <numerusform>%n o argymhellion</numerusform>
            <numerusform>%n argymhelliad</numerusform>
            <numerusform>%n o argymhellion</numerusform>
            <numerusform>%n o argymhellion</numerusform>
            <numerusform>%n o argymhellion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concern(s)</source>
        <translation>
            <numerusform>%n o bryderon</numerusform>
            <numerusform>%n pryder</numerusform>
            <numerusform>%n o bryderon</numerusform>
            <numerusform>%n o bryderon</numerusform>
            <numerusform>%n o bryderon</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, published %2</source>
        <extracomment>%1 is a kind of document, %2 a date</extracomment>
        <translation>%1, cyhoeddwyd %2</translation>
    </message>
    <message>
        <source>less than a month ago</source>
        <translation>lai na mis yn ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n o fisoedd yn ôl</numerusform>
            <numerusform>%n mis yn ôl</numerusform>
            <numerusform>%n o fisoedd yn ôl</numerusform>
            <numerusform>%n o fisoedd yn ôl</numerusform>
            <numerusform>%n o fisoedd yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n o flynyddoedd yn ôl</numerusform>
            <numerusform>%n flwyddyn yn ôl</numerusform>
            <numerusform>%n o flynyddoedd yn ôl</numerusform>
            <numerusform>%n o flynyddoedd yn ôl</numerusform>
            <numerusform>%n o flynyddoedd yn ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <extracomment>%1: &quot;3 years&quot;, %2: &quot;10 months&quot;</extracomment>
        <translation>%1 %2 yn ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n flwyddyn</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
            <numerusform>%n o flynyddoedd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n o fisoedd</numerusform>
            <numerusform>%n mis</numerusform>
            <numerusform>%n o fisoedd</numerusform>
            <numerusform>%n o fisoedd</numerusform>
            <numerusform>%n o fisoedd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>XlsxReader</name>
    <message>
        <source>The spreadsheet cannot be read.</source>
        <translation>Ni ellir darllen y daenlen.</translation>
    </message>
    <message>
        <source>Its part “%1” is not well-formed.</source>
        <translation>Nid yw ei rhan “%1” wedi&apos;i ffurfio&apos;n gywir.</translation>
    </message>
    <message>
        <source>Download or save the file again.</source>
        <translation>Lawrlwythwch neu cadwch y ffeil eto.</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>The spreadsheet cannot be read.</source>
        <translation>Ni ellir darllen y daenlen.</translation>
    </message>
    <message>
        <source>Download or save the file again.</source>
        <translation>Lawrlwythwch neu cadwch y ffeil eto.</translation>
    </message>
    <message>
        <source>The spreadsheet is refused.</source>
        <translation>Gwrthodir y daenlen.</translation>
    </message>
    <message>
        <source>Its part “%1” would unpack to an unreasonable size.</source>
        <translation>Byddai ei rhan “%1” yn dadbacio i faint afresymol.</translation>
    </message>
    <message>
        <source>Such files are made by mistake or to do harm; get it from its publisher.</source>
        <translation>Gwneir ffeiliau o&apos;r fath trwy gamgymeriad neu i wneud niwed; mynnwch hi gan ei chyhoeddwr.</translation>
    </message>
    <message>
        <source>Its archive is damaged or not complete.</source>
        <translation>Mae ei harchif wedi&apos;i difrodi neu&apos;n anghyflawn.</translation>
    </message>
    <message>
        <source>Its part “%1” is missing.</source>
        <translation>Mae ei rhan “%1” ar goll.</translation>
    </message>
    <message>
        <source>Its part “%1” is damaged or protected by a password.</source>
        <translation>Mae ei rhan “%1” wedi&apos;i difrodi neu wedi&apos;i diogelu gan gyfrinair.</translation>
    </message>
    <message>
        <source>Its part “%1” is damaged.</source>
        <translation>Mae ei rhan “%1” wedi&apos;i difrodi.</translation>
    </message>
</context>
</TS>
