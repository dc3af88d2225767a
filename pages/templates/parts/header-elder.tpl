{{! The header of the elder version's own pages: no small search, and the call for help stands below the title. Markers: see layout.tpl (PLACE or NO_PLACE). }}
<header class="kb-head"><div class="kb-wrap kb-head__in">
<a class="kb-brand" href="/">[[mark]][[common.brand]]</a>
<a class="kb-tool kb-tool--place" href="/places">[[icon:pin]]{{#PLACE}}<span class="kb-clip">{{PLACE}}</span><span class="govuk-visually-hidden">[[common.change-place]]</span>{{/PLACE}}{{#NO_PLACE}}[[common.choose-place]]{{/NO_PLACE}}</a>
[[include:header-tools]]
</div></header>
