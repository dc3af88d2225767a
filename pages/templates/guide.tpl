{{! The service guide of one item.
  SERVICE_NAME, SERVICE_LEAD, LIFE_NAME, LIFE_HREF (the crumb)
  START_HREF      "在线办理"; ABOUT_MINUTES: how long filling in takes
  FACT            the short facts, four of them: FACT_NAME, FACT_VALUE; WIDE_FACT: the sentences: FACT_NAME, FACT_VALUE
  WHO             who can: WHO_TEXT
  IN_PERSON       who must come in, and why: PERSON_WHO, PERSON_WHY
  QUIZ            shown before the materials are known: QUESTION rows (NAME, LABEL, OPTION rows: VALUE, TEXT, CHECKED) by GET
  ANSWERED        the materials by these answers: ANSWERED_LINE, AGAIN_HREF; MATERIAL rows: MATERIAL_NAME, MATERIAL_NOTE; one of FETCHED (we fetch it), BRING (have it at hand)
  OFFICE_ROW      OFFICE_NAME, OFFICE_ABOUT, OFFICE_HOURS (set_optional), OPEN_TEXT with OPEN_NOW or OPEN_LATER shown, MAP_HREF (set_optional)
  OFFICES         shown when there are offices to list, with their rows
  OFFICES_NOTE    set_optional, instead of or beside the rows
  BASIS           one row for each: BASIS_NAME, BASIS_VALUE (legal basis, authority, review date …)
}}
@title guide.title
<nav class="kb-wrap kb-main--top" aria-label="[[guide.way]]"><ol class="kb-crumb"><li><a href="/">[[common.home]]</a></li><li><a href="{{LIFE_HREF}}">{{LIFE_NAME}}</a></li><li aria-current="page">{{SERVICE_NAME}}</li></ol></nav>
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
<div><h1>{{SERVICE_NAME}}</h1><p class="kb-lead">{{SERVICE_LEAD}}</p></div>
<div class="kb-only-m"><div class="kb-card"><div class="kb-actions"><a href="{{START_HREF}}" role="button" draggable="false" class="govuk-button">[[guide.start]]</a></div></div></div>
<section class="kb-card kb-card--flush" aria-label="[[guide.facts]]"><dl class="kb-facts">{{#FACT}}<div><dt>{{FACT_NAME}}</dt><dd>{{FACT_VALUE}}</dd></div>{{/FACT}}{{#WIDE_FACT}}<div class="is-half is-wide"><dt>{{FACT_NAME}}</dt><dd>{{FACT_VALUE}}</dd></div>{{/WIDE_FACT}}</dl></section>
<section class="kb-sec" aria-labelledby="g1"><h2 id="g1">[[guide.who]]</h2><div class="kb-card kb-prose"><ul>{{#WHO}}<li>{{WHO_TEXT}}</li>{{/WHO}}</ul></div></section>
<section class="kb-sec" aria-labelledby="g2"><h2 id="g2">[[guide.in-person]]</h2><ul class="kb-list kb-card kb-card--flush">{{#IN_PERSON}}<li class="kb-row">[[icon:people]]<span><b>{{PERSON_WHO}}</b><small>{{PERSON_WHY}}</small></span></li>{{/IN_PERSON}}</ul><p class="kb-muted kb-small kb-after">[[guide.rest-online]]</p></section>
<section class="kb-sec" aria-labelledby="g3"><h2 id="g3">[[guide.materials]]</h2>
{{#QUIZ}}<form method="get" action="#g3" class="kb-card kb-stack"><p class="kb-muted">[[guide.quiz-lead]]</p>{{#QUESTION}}<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">{{LABEL}}</legend><div class="govuk-radios kb-tiles">{{#OPTION}}<div class="govuk-radios__item"><input class="govuk-radios__input" id="{{NAME}}-{{VALUE}}" name="{{NAME}}" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label class="govuk-label govuk-radios__label" for="{{NAME}}-{{VALUE}}">{{TEXT}}</label></div>{{/OPTION}}</div></fieldset>{{/QUESTION}}<div class="kb-actions"><button type="submit" class="govuk-button govuk-button--secondary">[[guide.quiz-go]]</button></div></form>{{/QUIZ}}
{{#ANSWERED}}<div class="kb-card kb-card--flush"><div class="kb-sub"><p><b>{{ANSWERED_LINE}}</b><br><span class="kb-muted kb-small">[[guide.by-answers]]</span></p><a class="kb-link" href="{{AGAIN_HREF}}">[[icon:edit]][[guide.again]]</a></div><ul class="kb-list kb-mat">{{#MATERIAL}}<li{{#BRING}} class="is-you"{{/BRING}}>{{#FETCHED}}[[icon:okc]]{{/FETCHED}}{{#BRING}}[[icon:doc]]{{/BRING}}<span><b>{{MATERIAL_NAME}}</b><small>{{MATERIAL_NOTE}}</small></span></li>{{/MATERIAL}}</ul></div>{{/ANSWERED}}</section>
<section class="kb-sec" aria-labelledby="g4"><h2 id="g4">[[guide.offices]]</h2>{{#OFFICES}}<ul class="kb-list kb-card kb-card--flush">{{#OFFICE_ROW}}<li class="kb-office"><h3>{{OFFICE_NAME}}{{#OPEN_NOW}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{OPEN_TEXT}}</span>{{/OPEN_NOW}}{{#OPEN_LATER}}<span class="kb-tag kb-tag--amber">[[icon:clock]]{{OPEN_TEXT}}</span>{{/OPEN_LATER}}</h3><p class="kb-small">{{OFFICE_ABOUT}}</p>{{#OFFICE_HOURS}}<p class="kb-small kb-muted kb-num">{{OFFICE_HOURS}}</p>{{/OFFICE_HOURS}}{{#MAP_HREF}}<div class="kb-office__a"><a class="kb-link kb-small" href="{{MAP_HREF}}">[[icon:pin]][[guide.map]]<span class="govuk-visually-hidden">: {{OFFICE_NAME}}</span></a></div>{{/MAP_HREF}}</li>{{/OFFICE_ROW}}</ul>{{/OFFICES}}{{#OFFICES_NOTE}}<p class="kb-muted kb-small kb-after">{{OFFICES_NOTE}}</p>{{/OFFICES_NOTE}}</section>
<section class="kb-sec" aria-labelledby="g5"><h2 id="g5">[[guide.basis]]</h2><div class="kb-card"><dl class="govuk-summary-list">{{#BASIS}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{{BASIS_NAME}}</dt><dd class="govuk-summary-list__value">{{BASIS_VALUE}}</dd></div>{{/BASIS}}</dl></div></section>
</div><aside class="kb-only-d" aria-label="[[guide.start]]"><div class="kb-sticky kb-stack-s"><div class="kb-card"><div class="kb-actions"><a href="{{START_HREF}}" role="button" draggable="false" class="govuk-button">[[guide.start]]</a></div></div><p class="kb-small kb-muted">[[guide.minutes]]</p></div></aside></div></main>
