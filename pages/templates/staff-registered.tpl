{{! Registered at the counter: the certificate at once, or what it waits for.
  CASE_NUMBER, COUPLE, CASE_HREF, MATERIALS_HREF
  ISSUED        CERT_NUMBER, PDF_HREF; or WAITING: WAITING_FOR, NEXT_TRY
  FORM_HREF     the registration form, to be printed and signed
  LATER         papers to be brought: LATER_NAME, LATER_UNTIL
}}
@title staff.registered.title
@layout staff
<main id="main" class="kb-swrap kb-stack">
{{#ISSUED}}<section class="kb-card kb-banner"><div class="kb-banner__h"><span class="kb-seal">[[icon:ok]]</span><div><h1>[[staff.registered.issued]]</h1><p class="kb-num">{{COUPLE}}·{{CERT_NUMBER}}</p></div></div></section>
<div class="kb-actions"><a href="{{PDF_HREF}}" role="button" draggable="false" class="govuk-button">[[icon:print]][[staff.registered.print]]</a><a class="kb-link kb-link--mid" href="/staff/counter">[[staff.registered.next]]</a></div>{{/ISSUED}}
{{#WAITING}}<section class="kb-card kb-banner kb-banner--slate"><div class="kb-banner__h"><span class="kb-seal">[[icon:clock]]</span><div><h1>[[staff.registered.waiting]]</h1><p class="kb-num">{{COUPLE}}·{{WAITING_FOR}}·[[staff.registered.next-try]] {{NEXT_TRY}}</p></div></div></section>
<div class="kb-actions"><a class="kb-link kb-link--mid" href="/staff/counter">[[staff.registered.next]]</a></div>{{/WAITING}}
<section class="kb-card kb-stack-s"><h2>[[staff.registered.also]]</h2><ul class="kb-slist"><li><span>[[staff.registered.case]]</span><a class="kb-num" href="{{CASE_HREF}}">{{CASE_NUMBER}}</a></li>{{#LATER}}<li><span><span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.papers.later]]</span> {{LATER_NAME}}</span><span class="kb-muted kb-num">[[staff.papers.until]] {{LATER_UNTIL}}</span></li>{{/LATER}}<li><span>[[staff.paper.form]]</span><a href="{{FORM_HREF}}">[[staff.case.open]]</a></li><li><span>[[staff.papers.title]]</span><a href="{{MATERIALS_HREF}}">[[staff.case.open]]</a></li></ul></section>
</main>
