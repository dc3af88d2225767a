{{! Help (help/documents.*.md). BACK_HREF: the list of help pages. }}
@title help.documents
[[include:help-topic name=documents title=help.documents]]
