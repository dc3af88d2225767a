{{! The home page's header: its search is the large one below. Markers: see layout.tpl (PLACE or NO_PLACE, ELDER). }}
<header class="kb-head"><div class="kb-wrap kb-head__in">
<a class="kb-brand" href="/">[[mark]][[common.brand]]</a>
<a class="kb-tool kb-tool--place" href="/places">[[icon:pin]]{{#PLACE}}<span class="kb-clip">{{PLACE}}</span><span class="govuk-visually-hidden">[[common.change-place]]</span>{{/PLACE}}{{#NO_PLACE}}[[common.choose-place]]{{/NO_PLACE}}</a>
[[include:header-tools]]
{{#ELDER}}<a class="kb-help" href="tel:12345">[[icon:phone]]<span><b>[[elder.help]]</b>[[home.call-note]]</span></a>[[include:aloud]]{{/ELDER}}
</div></header>
