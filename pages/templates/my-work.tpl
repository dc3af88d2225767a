{{! Personal Center. Exactly one of TAB_CASES, TAB_DRAFTS, TAB_APPOINTMENTS, TAB_CERTIFICATES, TAB_MESSAGES shown, holding the rows.
  CASE_COUNT, DRAFT_COUNT, APPOINTMENT_COUNT (open ones), CERTIFICATE_COUNT, MESSAGE_COUNT
  UNDELIVERED      UNDELIVERED_LINE: messages that no SMS brought and nobody has read; not on their own tab
  TAB_CASES        CASE_ROW: CASE_HREF, SERVICE_NAME, CASE_NUMBER, CASE_LINE, STATE_TEXT with one of STATE_AMBER, STATE_BLUE, STATE_GREEN, STATE_RED, STATE_SLATE
  TAB_DRAFTS       DRAFT_ROW: DRAFT_HREF, SERVICE_NAME, DRAFT_LINE
  TAB_APPOINTMENTS APPOINTMENT_ROW: APPOINTMENT_HREF, APPOINTMENT_WHEN, APPOINTMENT_LINE, STATE_TEXT with STATE_GREEN, STATE_BLUE, STATE_AMBER or STATE_SLATE
  TAB_CERTIFICATES CERT_ROW: CERT_HREF, CERT_TITLE, CERT_LINE, STATE_TEXT with STATE_GREEN or STATE_RED
  TAB_MESSAGES     MESSAGE: MESSAGE_TIME, MESSAGE_TO, MESSAGE_STATE, MESSAGE_TEXT
  each tab: EMPTY shown when it has no rows
}}
@title my.title
<main id="main" class="kb-wrap kb-main"><div class="kb-cols kb-cols--side"><div class="kb-stack">
<div><h1>[[my.title]]</h1>
<nav aria-label="[[my.tabs]]"><ul class="kb-tabs kb-tabs--cases">
<li><a href="/my/work"{{#TAB_CASES}} aria-current="page"{{/TAB_CASES}}>[[my.cases]]<b>{{CASE_COUNT}}</b></a></li>
<li><a href="/my/drafts"{{#TAB_DRAFTS}} aria-current="page"{{/TAB_DRAFTS}}>[[my.drafts]]<b>{{DRAFT_COUNT}}</b></a></li>
<li><a href="/my/appointments"{{#TAB_APPOINTMENTS}} aria-current="page"{{/TAB_APPOINTMENTS}}>[[my.appointments]]<b>{{APPOINTMENT_COUNT}}</b></a></li>
<li><a href="/my/certificates"{{#TAB_CERTIFICATES}} aria-current="page"{{/TAB_CERTIFICATES}}>[[my.certificates]]<b>{{CERTIFICATE_COUNT}}</b></a></li>
<li><a href="/my/messages"{{#TAB_MESSAGES}} aria-current="page"{{/TAB_MESSAGES}}>[[my.messages]]<b>{{MESSAGE_COUNT}}</b></a></li></ul></nav></div>
{{#UNDELIVERED}}<p class="kb-note">[[icon:warn]]<span><a href="/my/messages">{{UNDELIVERED_LINE}}</a></span></p>{{/UNDELIVERED}}
{{#TAB_CASES}}{{#EMPTY}}<div class="kb-card kb-stack-s kb-empty"><p>[[my.no-cases]]</p><div class="kb-actions"><a href="/" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[my.start]]</a></div></div>{{/EMPTY}}
{{#CASE_ROW}}<a class="kb-card kb-case-row" href="{{CASE_HREF}}"><span><b>{{SERVICE_NAME}}</b><small>[[case.number]] <span class="kb-num kb-nw">{{CASE_NUMBER}}</span></small><span class="kb-case-row__l">{{CASE_LINE}}</span></span>{{#STATE_AMBER}}<span class="kb-tag kb-tag--amber">[[icon:clock]]{{STATE_TEXT}}</span>{{/STATE_AMBER}}{{#STATE_BLUE}}<span class="kb-tag kb-tag--blue">[[icon:doc]]{{STATE_TEXT}}</span>{{/STATE_BLUE}}{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_RED}}<span class="kb-tag kb-tag--red">[[icon:ne]]{{STATE_TEXT}}</span>{{/STATE_RED}}{{#STATE_SLATE}}<span class="kb-tag">[[icon:none]]{{STATE_TEXT}}</span>{{/STATE_SLATE}}</a>{{/CASE_ROW}}{{/TAB_CASES}}
{{#TAB_DRAFTS}}{{#EMPTY}}<div class="kb-card"><p>[[my.no-drafts]]</p></div>{{/EMPTY}}
{{#DRAFT_ROW}}<a class="kb-card kb-case-row" href="{{DRAFT_HREF}}"><span><b>{{SERVICE_NAME}}</b><span class="kb-case-row__l">{{DRAFT_LINE}}</span></span><span class="kb-tag kb-tag--line">[[icon:edit]][[my.draft]]</span></a>{{/DRAFT_ROW}}{{/TAB_DRAFTS}}
{{#TAB_APPOINTMENTS}}{{#EMPTY}}<div class="kb-card kb-stack-s kb-empty"><p>[[my.no-appointments]]</p><div class="kb-actions"><a href="/" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[my.start]]</a></div></div>{{/EMPTY}}
{{#APPOINTMENT_ROW}}<a class="kb-card kb-case-row" href="{{APPOINTMENT_HREF}}"><span><b class="kb-num">{{APPOINTMENT_WHEN}}</b><span class="kb-case-row__l kb-num">{{APPOINTMENT_LINE}}</span></span>{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_BLUE}}<span class="kb-tag kb-tag--blue">[[icon:cal]]{{STATE_TEXT}}</span>{{/STATE_BLUE}}{{#STATE_AMBER}}<span class="kb-tag kb-tag--amber">[[icon:warn]]{{STATE_TEXT}}</span>{{/STATE_AMBER}}{{#STATE_SLATE}}<span class="kb-tag">[[icon:none]]{{STATE_TEXT}}</span>{{/STATE_SLATE}}</a>{{/APPOINTMENT_ROW}}{{/TAB_APPOINTMENTS}}
{{#TAB_CERTIFICATES}}{{#EMPTY}}<div class="kb-card"><p>[[my.no-certificates]]</p></div>{{/EMPTY}}
{{#CERT_ROW}}<a class="kb-card kb-case-row" href="{{CERT_HREF}}"><span><b>{{CERT_TITLE}}</b><span class="kb-case-row__l kb-num">{{CERT_LINE}}</span></span>{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_RED}}<span class="kb-tag kb-tag--red">[[icon:ban]]{{STATE_TEXT}}</span>{{/STATE_RED}}</a>{{/CERT_ROW}}{{/TAB_CERTIFICATES}}
{{#TAB_MESSAGES}}{{#EMPTY}}<div class="kb-card"><p>[[my.no-messages]]</p></div>{{/EMPTY}}
<ul class="kb-list kb-card kb-card--flush">{{#MESSAGE}}<li class="kb-msg"><p class="kb-msg__h"><b class="kb-num">{{MESSAGE_TIME}}</b><span class="kb-small kb-muted kb-num">{{MESSAGE_TO}}·{{MESSAGE_STATE}}</span></p><div class="kb-sms kb-small kb-num" lang="zh-CN">{{MESSAGE_TEXT}}</div></li>{{/MESSAGE}}</ul>{{/TAB_MESSAGES}}
</div><aside class="kb-stack" aria-label="[[my.more]]"><section class="kb-card kb-card--flush"><ul class="kb-list"><li><a class="kb-row kb-row--low" href="/account">[[icon:user]]<span>[[my.account]]</span>[[icon:right]]</a></li><li><a class="kb-row kb-row--low" href="/progress">[[icon:search]]<span>[[my.by-number]]</span>[[icon:right]]</a></li><li><a class="kb-row kb-row--low" href="/help">[[icon:question]]<span>[[my.help]]</span>[[icon:right]]</a></li></ul></section></aside></div></main>
