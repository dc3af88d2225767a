{{! Help (help/records.*.md). BACK_HREF: the list of help pages. }}
@title help.records
[[include:help-topic name=records title=help.records]]
