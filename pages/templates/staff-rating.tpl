{{! One bad rating and its answer. Nothing here says whose it is.
  CSRF, VERSION (of the rating), RATING_LEVEL, RATING_OFFICE, RATING_DAY, RATING_DUE, set_optional RATING_REASONS, RATING_WORDS
  ANSWER_FORM   shown while it waits: FIELD rows (parts/fields.tpl): kind, words
  ANSWERED      shown once answered: ANSWER_KIND, ANSWER_AT, ANSWER_BY, ANSWER_WORDS
}}
@title staff.rating.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="/staff/ratings">[[staff.ratings.title]]</a><h1>[[staff.rating.title]]</h1></div>
<div class="kb-two"><section class="kb-card kb-stack-s" aria-labelledby="r1"><h2 id="r1">{{RATING_LEVEL}}</h2><dl class="kb-pairs kb-pairs--long"><dt>[[staff.ratings.office]]</dt><dd>{{RATING_OFFICE}}</dd><dt>[[rate.day]]</dt><dd class="kb-num">{{RATING_DAY}}</dd>{{#RATING_REASONS}}<dt>[[rate.reasons]]</dt><dd>{{RATING_REASONS}}</dd>{{/RATING_REASONS}}{{#RATING_WORDS}}<dt>[[rate.words]]</dt><dd>{{RATING_WORDS}}</dd>{{/RATING_WORDS}}<dt>[[staff.rating.due]]</dt><dd class="kb-num">{{RATING_DUE}}</dd></dl><p class="kb-muted">[[staff.ratings.nameless]]</p></section>
<section class="kb-card kb-stack-s kb-decide" aria-labelledby="r2"><h2 id="r2">[[staff.rating.answer]]</h2>
{{#ANSWER_FORM}}<form method="post" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.rating.send]]</button></div></form>{{/ANSWER_FORM}}
{{#ANSWERED}}<dl class="kb-pairs kb-pairs--long"><dt>{{ANSWER_KIND}}</dt><dd>{{ANSWER_WORDS}}</dd><dt>[[staff.rating.by]]</dt><dd>{{ANSWER_BY}}·{{ANSWER_AT}}</dd></dl>{{/ANSWERED}}
</section></div></main>
