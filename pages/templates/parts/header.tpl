{{! The header with the small search field. Markers: see layout.tpl (HERE, PLACE, MEMBER, ACCOUNT_NAME, GUEST, NO_PLACE, STANDARD, ELDER, QUERY). }}
<header class="kb-head"><div class="kb-wrap kb-head__in">
<a class="kb-brand" href="/">[[mark]][[common.brand]]</a>
<a class="kb-tool kb-tool--place" href="/places">[[icon:pin]]{{#PLACE}}<span class="kb-clip">{{PLACE}}</span><span class="govuk-visually-hidden">[[common.change-place]]</span>{{/PLACE}}{{#NO_PLACE}}[[common.choose-place]]{{/NO_PLACE}}</a>
<form class="kb-search kb-hsearch" role="search" aria-label="[[common.site-search]]" action="/search" method="get"><input type="search" name="q" aria-label="[[common.search-label]]" placeholder="[[common.search-placeholder]]" value="{{QUERY}}"><button type="submit">[[icon:search]]<span class="govuk-visually-hidden">[[common.search]]</span></button></form>
[[include:header-tools]]
{{#ELDER}}<a class="kb-help" href="tel:12345">[[icon:phone]]<span><b>[[elder.help]]</b>[[home.call-note]]</span></a>[[include:aloud]]{{/ELDER}}
</div></header>
