{{! Help (help/verify.*.md). BACK_HREF: the list of help pages. }}
@title help.verify
[[include:help-topic name=verify title=help.verify]]
