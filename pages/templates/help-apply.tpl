{{! Help (help/apply.*.md). BACK_HREF: the list of help pages. }}
@title help.apply
[[include:help-topic name=apply title=help.apply]]
