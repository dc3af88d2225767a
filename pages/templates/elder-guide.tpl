{{! The elder version of an item's guide: what it costs, how long, who must come, and the way in. The same data as guide.tpl.
  SERVICE_NAME, SERVICE_LEAD; START_HREF, VISIT_HREF
  FACT, WIDE_FACT   FACT_NAME, FACT_VALUE
  IN_PERSON         who must come in: PERSON_WHO, PERSON_WHY
  HERE              see layout.tpl
}}
@title guide.title
@header elder
<nav class="kb-wrap kb-main--top" aria-label="[[common.back]]"><a class="govuk-back-link" href="/">[[common.home]]</a></nav>
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack">
<div><h1>{{SERVICE_NAME}}</h1><p class="kb-lead">{{SERVICE_LEAD}}</p></div>
[[include:elder-help]]
<section class="kb-card kb-card--flush" aria-label="[[guide.facts]]"><dl class="kb-facts">{{#FACT}}<div><dt>{{FACT_NAME}}</dt><dd>{{FACT_VALUE}}</dd></div>{{/FACT}}{{#WIDE_FACT}}<div class="is-half is-wide"><dt>{{FACT_NAME}}</dt><dd>{{FACT_VALUE}}</dd></div>{{/WIDE_FACT}}</dl></section>
<section class="kb-card kb-stack-s" aria-labelledby="e1"><h2 id="e1">[[elder.need]]</h2><p>[[elder.need-nothing]]</p></section>
<div class="kb-actions"><a href="{{START_HREF}}" role="button" draggable="false" class="govuk-button">[[elder.start]]</a><a href="{{VISIT_HREF}}" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[elder.visit]]</a></div>
<section class="kb-sec" aria-labelledby="e2"><h2 id="e2">[[guide.in-person]]</h2><ul class="kb-list kb-card kb-card--flush">{{#IN_PERSON}}<li class="kb-row">[[icon:people]]<span><b>{{PERSON_WHO}}</b><small>{{PERSON_WHY}}</small></span></li>{{/IN_PERSON}}</ul></section>
<a class="kb-link kb-link--mid" href="?full=1">[[elder.all-about]]</a>
</div></main>
