{{! Help (help/phone.*.md). BACK_HREF: the list of help pages. }}
@title help.phone
[[include:help-topic name=phone title=help.phone]]
