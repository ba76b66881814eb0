<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>EventFacts</name>
    <message numerus="yes">
        <source>Amounts</source>
        <translation>
            <numerusform>Amount</numerusform>
            <numerusform>Amounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryCompletion</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reload</name>
    <message numerus="yes">
        <source>%1 events added</source>
        <translation>
            <numerusform>%1 event added</numerusform>
            <numerusform>%1 events added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added</source>
        <translation>
            <numerusform>%1 added</numerusform>
            <numerusform>%1 added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events changed</source>
        <translation>
            <numerusform>%1 event changed</numerusform>
            <numerusform>%1 events changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 changed</numerusform>
            <numerusform>%1 changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events removed</source>
        <translation>
            <numerusform>%1 event removed</numerusform>
            <numerusform>%1 events removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 removed</source>
        <translation>
            <numerusform>%1 removed</numerusform>
            <numerusform>%1 removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::DetailsPanel</name>
    <message numerus="yes">
        <source>%1 events selected</source>
        <translation>
            <numerusform>%1 event selected</numerusform>
            <numerusform>%1 events selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 events</source>
        <translation>
            <numerusform>%1 of %2 event</numerusform>
            <numerusform>%1 of %2 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigureDialog</name>
    <message numerus="yes">
        <source>%n pages, %1</source>
        <translation>
            <numerusform>%n page, %1</numerusform>
            <numerusform>%n pages, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::FigurePrinter</name>
    <message numerus="yes">
        <source>A figure of %n pages was printed.</source>
        <translation>
            <numerusform>%n page was printed.</numerusform>
            <numerusform>A figure of %n pages was printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::HoverCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::MainWindow</name>
    <message numerus="yes">
        <source>%n events were written to %1</source>
        <translation>
            <numerusform>%n event were written to %1</numerusform>
            <numerusform>%n events were written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::MessageBar</name>
    <message numerus="yes">
        <source>%n warnings: the file could be read, but look at these</source>
        <translation>
            <numerusform>%n warning: the file could be read, but look at this</numerusform>
            <numerusform>%n warnings: the file could be read, but look at these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::Overview</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::PreviewBar</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::StatusLine</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 million years</source>
        <translation>
            <numerusform>%1 million years</numerusform>
            <numerusform>%1 million years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 year</numerusform>
            <numerusform>%1 years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 months</source>
        <translation>
            <numerusform>%1 month</numerusform>
            <numerusform>%1 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hours</source>
        <translation>
            <numerusform>%1 hour</numerusform>
            <numerusform>%1 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1 minute</numerusform>
            <numerusform>%1 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation>
            <numerusform>%1 second</numerusform>
            <numerusform>%1 seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ms</source>
        <translation>
            <numerusform>%1 ms</numerusform>
            <numerusform>%1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeloupe::TotalsDialog</name>
    <message numerus="yes">
        <source>%n events without a date are in no range, and in none of these sums.</source>
        <translation>
            <numerusform>%n event without a date is in no range, and in none of these sums.</numerusform>
            <numerusform>%n events without a date are in no range, and in none of these sums.</numerusform>
        </translation>
    </message>
</context>
</TS>
