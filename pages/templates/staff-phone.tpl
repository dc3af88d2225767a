{{! What a message could not bring, told by phone.
  CASE_HREF, CASE_NUMBER, MOBILE, MESSAGE_TEXT, MESSAGE_AT, DONE_ACTION, CSRF
}}
@title staff.phone.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd"><a class="govuk-back-link" href="/staff/to-dos">[[staff.to-dos.title]]</a><h1>[[staff.phone.title]]</h1><a class="kb-num" href="{{CASE_HREF}}">{{CASE_NUMBER}}</a></div>
<section class="kb-card kb-stack" aria-labelledby="t1"><h2 id="t1">[[staff.phone.number]]</h2><p class="kb-num"><b>{{MOBILE}}</b></p><h2>[[staff.phone.say]]</h2><p>{{MESSAGE_TEXT}}</p><p class="kb-muted kb-num">{{MESSAGE_AT}}·[[staff.phone.failed]]</p>
<form method="post" action="{{DONE_ACTION}}" class="kb-actions"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button">[[staff.phone.done]]</button></form></section>
</main>
