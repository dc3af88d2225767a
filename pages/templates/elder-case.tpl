{{! The elder version of a case: how it stands, what to do, who has it until when. The same data as case.tpl; ?full=1 shows the whole course.
  BACK_HREF, SERVICE_NAME, CASE_NUMBER, OWNER, DUE
  STATE_TEXT      with one of STATE_AMBER, STATE_BLUE, STATE_GREEN, STATE_RED, STATE_SLATE
  NOTHING_TO_DO   with NOTIFY_MOBILE; or TO_DO: TO_DO_TEXT, set_optional TO_DO_HREF with TO_DO_ACTION
  CERTIFICATE_HREF, BOOK_HREF, RATE_HREF (with RATE_TEXT): set_optional
  APPOINTMENT_HREF  set_optional, with APPOINTMENT_WHEN, APPOINTMENT_NUMBER
  IN_PUBLIC       shown when looked up without logging in: then no other page to go to
  MEMBER          see layout.tpl
}}
@title case.title
@header elder
[[include:back text=common.to-my-work]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack">
<div><h1>{{SERVICE_NAME}}</h1><p class="kb-lead">[[case.number]] <b class="kb-num kb-nw">{{CASE_NUMBER}}</b></p></div>
[[include:elder-help]]
<section class="kb-card kb-stack-s" aria-labelledby="n1"><h2 id="n1">[[elder.now]]</h2><p class="kb-strong">{{#STATE_AMBER}}<span class="kb-tag kb-tag--amber">[[icon:clock]]{{STATE_TEXT}}</span>{{/STATE_AMBER}}{{#STATE_BLUE}}<span class="kb-tag kb-tag--blue">[[icon:doc]]{{STATE_TEXT}}</span>{{/STATE_BLUE}}{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_RED}}<span class="kb-tag kb-tag--red">[[icon:ne]]{{STATE_TEXT}}</span>{{/STATE_RED}}{{#STATE_SLATE}}<span class="kb-tag">[[icon:none]]{{STATE_TEXT}}</span>{{/STATE_SLATE}}</p>
{{#NOTHING_TO_DO}}<p><b>[[case.nothing]]</b>[[case.notify]] <span class="kb-num kb-nw">{{NOTIFY_MOBILE}}</span>[[case.notify-after]]</p>{{/NOTHING_TO_DO}}
{{#TO_DO}}<p><b>[[case.to-do]]</b>{{TO_DO_TEXT}}</p>{{#TO_DO_HREF}}<div class="kb-actions"><a href="{{TO_DO_HREF}}" role="button" draggable="false" class="govuk-button">{{TO_DO_ACTION}}</a></div>{{/TO_DO_HREF}}{{/TO_DO}}
<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[case.owner]]</dt><dd class="govuk-summary-list__value">{{OWNER}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[case.due]]</dt><dd class="govuk-summary-list__value kb-num">{{DUE}}</dd></div></dl></section>
{{#CERTIFICATE_HREF}}<div class="kb-actions"><a href="{{CERTIFICATE_HREF}}" role="button" draggable="false" class="govuk-button">[[case.certificate]]</a></div>{{/CERTIFICATE_HREF}}
<ul class="kb-bigs">{{#APPOINTMENT_HREF}}<li><a class="kb-bigone" href="{{APPOINTMENT_HREF}}">[[icon:cal]]<span><b class="kb-num">{{APPOINTMENT_WHEN}}</b><small>[[appointment.say]] <span class="kb-num kb-nw">{{APPOINTMENT_NUMBER}}</span></small></span>[[icon:right]]</a></li>{{/APPOINTMENT_HREF}}{{#BOOK_HREF}}<li><a class="kb-bigone" href="{{BOOK_HREF}}">[[icon:cal]]<span><b>[[case.fetch-paper]]</b></span>[[icon:right]]</a></li>{{/BOOK_HREF}}{{#RATE_HREF}}<li><a class="kb-bigone" href="{{RATE_HREF}}">[[icon:msg]]<span><b>{{RATE_TEXT}}</b></span>[[icon:right]]</a></li>{{/RATE_HREF}}</ul>
{{#IN_PUBLIC}}<p>[[case.public]]</p>{{/IN_PUBLIC}}
{{#MEMBER}}<a class="kb-link kb-link--mid" href="?full=1">[[elder.whole-course]]</a>{{/MEMBER}}
</div></main>
