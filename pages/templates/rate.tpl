{{! Rating a case, once; and what was rated and answered.
  BACK_HREF, CSRF, SERVICE_NAME, CASE_NUMBER
  FORM          shown before it is rated; FIELD rows (parts/fields.tpl): level, good, bad, words
  GIVEN         shown once rated: GIVEN_LEVEL, GIVEN_DAY, set_optional GIVEN_REASONS, GIVEN_WORDS
    ANSWERED      ANSWER_KIND, ANSWER_DAY, ANSWER_WORDS
    AWAITED       ANSWER_UNTIL: the office still has to answer
}}
@title rate.title
[[include:back text=case.title]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}·<span class="kb-num">{{CASE_NUMBER}}</span></p><h1>[[rate.title]]</h1>{{#FORM}}<p class="kb-lead">[[rate.lead]]</p>{{/FORM}}</div>
{{#FORM}}<form method="post" class="kb-stack" data-once novalidate><input type="hidden" name="csrf" value="{{CSRF}}">
<section class="kb-card kb-stack">
[[include:fields]]
</section>
<p class="kb-note">[[icon:shield]]<span>[[rate.nameless]]</span></p>
<div class="kb-actions"><button type="submit" class="govuk-button">[[rate.send]]</button><a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[rate.later]]</a></div></form>{{/FORM}}
{{#GIVEN}}<section class="kb-card kb-card--flush" aria-label="[[rate.yours]]"><dl class="kb-facts"><div><dt>[[rate.yours]]</dt><dd>{{GIVEN_LEVEL}}</dd></div><div><dt>[[rate.day]]</dt><dd class="kb-num">{{GIVEN_DAY}}</dd></div>{{#GIVEN_REASONS}}<div class="is-full"><dt>[[rate.reasons]]</dt><dd>{{GIVEN_REASONS}}</dd></div>{{/GIVEN_REASONS}}{{#GIVEN_WORDS}}<div class="is-full"><dt>[[rate.words]]</dt><dd>{{GIVEN_WORDS}}</dd></div>{{/GIVEN_WORDS}}</dl></section>
{{#AWAITED}}<p class="kb-note">[[icon:clock]]<span>[[rate.awaited]]</span></p>{{/AWAITED}}
{{#ANSWERED}}<section class="kb-card kb-stack-s" aria-labelledby="a1"><h2 id="a1">[[rate.answer]]</h2><p class="kb-small kb-muted">{{ANSWER_KIND}}·<span class="kb-num">{{ANSWER_DAY}}</span></p><p>{{ANSWER_WORDS}}</p><p class="kb-small kb-muted">[[rate.not-enough]]</p></section>{{/ANSWERED}}
<p class="kb-small kb-muted">[[rate.nameless]]</p>{{/GIVEN}}
</div></main>
