{{! Help (help/number.*.md). BACK_HREF: the list of help pages. }}
@title help.number
[[include:help-topic name=number title=help.number]]
