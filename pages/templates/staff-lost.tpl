{{! A lost certificate is replaced at the counter. BACK_HREF, CSRF, CASE_NUMBER, COUPLE, CERT_NUMBER, NUMBER (posted back). }}
@title staff.lost.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">{{CASE_NUMBER}}</a><h1>[[staff.lost.title]]</h1></div>
<section class="kb-card kb-stack-s" aria-label="[[staff.paper.certificate]]"><dl class="kb-pairs kb-pairs--long"><dt>[[staff.revoke.holders]]</dt><dd>{{COUPLE}}</dd><dt>[[staff.revoke.number]]</dt><dd class="kb-num">{{CERT_NUMBER}}</dd></dl>
<p>[[staff.lost.lead]]</p>
<form method="post" class="kb-actions" data-once novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="number" value="{{NUMBER}}"><button type="submit" class="govuk-button">[[staff.lost.go]]</button></form></section></main>
