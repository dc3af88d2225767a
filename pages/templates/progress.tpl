{{! Checking progress without logging in: the case number; a code then goes to the registered mobile (code.tpl), then case.tpl.
  CSRF
  FIELD     case_number (TEXT_FIELD), mobile (MOBILE_FIELD)
  Posts case_number, mobile. The answer is the same whether the case exists or not.
}}
@title progress.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[progress.title]]</h1><p class="kb-lead">[[progress.lead]]</p></div>
<form method="post" action="/progress" class="kb-card kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">[[mobile.send]]</button></div></form>
<p class="kb-muted">[[progress.forgot]] <a href="tel:12345"><b>12345</b></a></p>
</div></main>
