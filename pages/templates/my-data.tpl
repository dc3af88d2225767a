{{! What is held about the reader. CSRF; DRAFTS, CASES, CERTIFICATES: how many
  CAN_DELETE   the account can be deleted; else IN_USE: something is open
  STAYS        finished cases or certificates stay
  Posts sure=yes.
}}
@title my-data.title
[[include:back text=common.to-account]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[my-data.title]]</h1><p class="kb-lead">[[my-data.lead]]</p></div>
<section class="kb-sec" aria-labelledby="d1"><h2 id="d1">[[my-data.held]]</h2><div class="kb-card kb-stack"><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[my-data.drafts]]</dt><dd class="govuk-summary-list__value kb-num">{{DRAFTS}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[my-data.cases]]</dt><dd class="govuk-summary-list__value kb-num">{{CASES}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[my-data.certificates]]</dt><dd class="govuk-summary-list__value kb-num">{{CERTIFICATES}}</dd></div></dl><div class="kb-actions"><a class="govuk-button govuk-button--secondary" href="/account/data.pdf" download>[[my-data.download]]</a><a href="/account/data.json" download>[[my-data.download-json]]</a></div></div></section>
<section class="kb-sec" aria-labelledby="d2"><h2 id="d2">[[my-data.correct]]</h2><div class="kb-card"><p>[[my-data.correct-how]] <a href="/my/work">[[my-data.to-work]]</a></p></div></section>
<section class="kb-sec" aria-labelledby="d3"><h2 id="d3">[[my-data.delete]]</h2><div class="kb-card kb-stack"><p>[[my-data.delete-what]]</p>{{#STAYS}}<p>[[my-data.stays]]</p>{{/STAYS}}{{#IN_USE}}<p class="kb-note">[[icon:info]]<span>[[my-data.in-use]]</span></p>{{/IN_USE}}{{#CAN_DELETE}}<form method="post" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><div class="kb-check"><input type="checkbox" id="sure" name="sure" value="yes"><label for="sure">[[my-data.sure]]</label></div><button type="submit" class="govuk-button govuk-button--secondary">[[my-data.delete-go]]</button></form>{{/CAN_DELETE}}</div></section>
</div></main>
