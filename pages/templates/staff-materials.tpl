{{! The papers of a case as they stand, and those brought later.
  BACK_HREF, CSRF, CASE_NUMBER, COUPLE; NOTED shown after something was noted
  LATER         papers still to be brought: LATER_NAME, LATER_UNTIL
  NEED          parts/staff-papers.tpl
  Posts material.<code>.
}}
@title staff.papers.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">[[staff.papers.back]]</a><h1>[[staff.papers.title]]</h1><span class="kb-muted kb-num">{{CASE_NUMBER}}·{{COUPLE}}</span></div>
{{#NOTED}}<p class="kb-note" role="status">[[icon:okc]]<span>[[staff.papers.noted]]</span></p>{{/NOTED}}
{{#LATER}}<p class="kb-note">[[icon:clock]]<span>[[staff.papers.later]]·{{LATER_NAME}}·[[staff.papers.until]] {{LATER_UNTIL}}</span></p>{{/LATER}}
<form method="post" class="kb-stack kb-reg" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><section class="kb-card kb-stack-s">
<h2 class="govuk-visually-hidden">[[staff.papers.title]]</h2>[[include:staff-papers]]
</section><div class="kb-actions"><button type="submit" class="govuk-button">[[staff.papers.note]]</button></div></form></main>
