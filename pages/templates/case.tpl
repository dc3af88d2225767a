{{! A case: now, who, until when; the course of it; what one can do.
  BACK_HREF, SERVICE_NAME, CASE_NUMBER
  STATE_TEXT      "等待民政部门答复"; exactly one of STATE_AMBER, STATE_BLUE, STATE_GREEN, STATE_RED, STATE_SLATE shown
  OWNER, DUE      who has it, the latest date
  NOTHING_TO_DO   shown, with NOTIFY_MOBILE (masked); or TO_DO: TO_DO_TEXT, set_optional TO_DO_HREF with TO_DO_ACTION
  FINDING         what does not agree, one row for each: FINDING_TITLE, FINDING_DECLARED, FINDING_RECORDED (set_optional), FINDING_VERDICT;
                  exactly one of FINDING_DIFFERS, FINDING_NOT_ON_RECORD, FINDING_NOT_DECLARED, FINDING_NO_ANSWER shown. FINDINGS: shown when there are any
  STEP            parts/timeline.tpl
  CERTIFICATE_HREF  set_optional when issued
  YOU_CAN         shown where there is one of ANSWERS_HREF (what was filled in), BOOK_HREF, WITHDRAW_HREF: set_optional
  APPOINTMENT_HREF  set_optional when one is booked for it, with APPOINTMENT_WHEN, APPOINTMENT_NUMBER
  BOOK_HREF       set_optional when one may come for the paper
  IN_PUBLIC       shown when looked up without logging in: fewer ways on
}}
@title case.title
[[include:back text=common.to-my-work]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
<div><h1>{{SERVICE_NAME}}</h1><p class="kb-lead">[[case.number]] <b class="kb-num kb-nw">{{CASE_NUMBER}}</b></p></div>
<section class="kb-card kb-card--flush" aria-label="[[case.now-label]]"><dl class="kb-facts kb-facts--3"><div class="is-full is-half"><dt>[[case.now]]</dt><dd>{{#STATE_AMBER}}<span class="kb-tag kb-tag--amber">[[icon:clock]]{{STATE_TEXT}}</span>{{/STATE_AMBER}}{{#STATE_BLUE}}<span class="kb-tag kb-tag--blue">[[icon:doc]]{{STATE_TEXT}}</span>{{/STATE_BLUE}}{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_RED}}<span class="kb-tag kb-tag--red">[[icon:ne]]{{STATE_TEXT}}</span>{{/STATE_RED}}{{#STATE_SLATE}}<span class="kb-tag">[[icon:none]]{{STATE_TEXT}}</span>{{/STATE_SLATE}}</dd></div><div><dt>[[case.owner]]</dt><dd>{{OWNER}}</dd></div><div><dt>[[case.due]]</dt><dd class="kb-num">{{DUE}}</dd></div></dl>
{{#NOTHING_TO_DO}}<p class="kb-note kb-note--flush">[[icon:info]]<span><b>[[case.nothing]]</b>[[case.notify]] <span class="kb-num kb-nw">{{NOTIFY_MOBILE}}</span>[[case.notify-after]]</span></p>{{/NOTHING_TO_DO}}
{{#TO_DO}}<p class="kb-note kb-note--flush">[[icon:edit]]<span><b>[[case.to-do]]</b>{{TO_DO_TEXT}} {{#TO_DO_HREF}}<a href="{{TO_DO_HREF}}">{{TO_DO_ACTION}}</a>{{/TO_DO_HREF}}</span></p>{{/TO_DO}}</section>
{{#CERTIFICATE_HREF}}<div class="kb-actions"><a href="{{CERTIFICATE_HREF}}" role="button" draggable="false" class="govuk-button">[[case.certificate]]</a></div>{{/CERTIFICATE_HREF}}
{{#APPOINTMENT_HREF}}<section class="kb-sec" aria-labelledby="p1"><h2 id="p1">[[appointment.one]]</h2><ul class="kb-list kb-card kb-card--flush"><li><a class="kb-row" href="{{APPOINTMENT_HREF}}">[[icon:cal]]<span><b class="kb-num">{{APPOINTMENT_WHEN}}</b><small>[[appointment.say]] <span class="kb-num kb-nw">{{APPOINTMENT_NUMBER}}</span></small></span>[[icon:right]]</a></li></ul></section>{{/APPOINTMENT_HREF}}
{{#FINDINGS}}<section class="kb-sec" aria-labelledby="f1"><h2 id="f1">[[case.findings]]</h2><ul class="kb-list kb-card kb-card--flush">{{#FINDING}}<li class="kb-row"><span><b>{{FINDING_TITLE}}</b><small>[[case.declared]] {{FINDING_DECLARED}}</small>{{#FINDING_RECORDED}}<small>[[case.recorded]] {{FINDING_RECORDED}}</small>{{/FINDING_RECORDED}}</span>{{#FINDING_DIFFERS}}<span class="kb-tag kb-tag--red kb-tag--fit">[[icon:ne]]{{FINDING_VERDICT}}</span>{{/FINDING_DIFFERS}}{{#FINDING_NOT_ON_RECORD}}<span class="kb-tag kb-tag--line kb-tag--fit">[[icon:none]]{{FINDING_VERDICT}}</span>{{/FINDING_NOT_ON_RECORD}}{{#FINDING_NOT_DECLARED}}<span class="kb-tag kb-tag--amber kb-tag--fit">[[icon:plus]]{{FINDING_VERDICT}}</span>{{/FINDING_NOT_DECLARED}}{{#FINDING_NO_ANSWER}}<span class="kb-tag kb-tag--fit">[[icon:clock]]{{FINDING_VERDICT}}</span>{{/FINDING_NO_ANSWER}}</li>{{/FINDING}}</ul></section>{{/FINDINGS}}
<section class="kb-sec" aria-labelledby="t1"><h2 id="t1">[[case.course]]</h2><div class="kb-card">[[include:timeline]]</div></section></div>
<aside class="kb-stack" aria-label="[[case.you-can]]">{{#YOU_CAN}}<section class="kb-card kb-card--flush"><h2 class="kb-card__t">[[case.you-can]]</h2><ul class="kb-list">{{#ANSWERS_HREF}}<li><a class="kb-row kb-row--low" href="{{ANSWERS_HREF}}">[[icon:doc]]<span>[[case.answers]]</span>[[icon:right]]</a></li>{{/ANSWERS_HREF}}{{#BOOK_HREF}}<li><a class="kb-row kb-row--low" href="{{BOOK_HREF}}">[[icon:cal]]<span>[[case.fetch-paper]]</span>[[icon:right]]</a></li>{{/BOOK_HREF}}{{#WITHDRAW_HREF}}<li><a class="kb-row kb-row--low" href="{{WITHDRAW_HREF}}">[[icon:ban]]<span>[[case.withdraw]]</span>[[icon:right]]</a></li>{{/WITHDRAW_HREF}}</ul></section>{{/YOU_CAN}}{{#IN_PUBLIC}}<section class="kb-card kb-stack-s"><h2>[[case.public-title]]</h2><p class="kb-small">[[case.public]]</p><a class="kb-link" href="/login">[[common.login]]</a></section>{{/IN_PUBLIC}}<p class="kb-small kb-muted">[[case.always]]</p></aside></div></main>
