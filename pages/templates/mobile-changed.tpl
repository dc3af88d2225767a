{{! For who has another number now: the ways to have the account follow. NATIONAL or NO_NATIONAL shown. }}
@title mobile-changed.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
<div><h1>[[mobile-changed.title]]</h1><p class="kb-lead">[[mobile-changed.lead]]</p></div>
{{#NATIONAL}}<section class="kb-card kb-stack" aria-labelledby="m1"><h2 id="m1">[[mobile-changed.online]]</h2><p>[[mobile-changed.online-how]]</p><div class="kb-actions"><a class="govuk-button" role="button" href="/login/national?for=mobile&amp;next=/account">[[mobile-changed.go]]</a></div></section>{{/NATIONAL}}
<section class="kb-card kb-stack" aria-labelledby="m2"><h2 id="m2">[[mobile-changed.counter]]</h2><p>[[mobile-changed.counter-how]]</p></section>
{{#NO_NATIONAL}}<p class="kb-muted">[[mobile-changed.no-online]]</p>{{/NO_NATIONAL}}
<p class="kb-small kb-muted">[[mobile-changed.after]]</p>
</div></main>
