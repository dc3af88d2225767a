{{! Correct what an officer asked to be corrected, and send it again.
  BACK_HREF, CSRF, VERSION (of the case), SERVICE_NAME, CASE_NUMBER
  ASKED_BY        "赵敏 · 七星岗街道"; WHY: what for; WORDS: set_optional, the officer's own; DUE
  CARD            a group of fields: CARD_TITLE, FIELD rows (parts/fields.tpl); REMOVE: set_optional, a child's name of the box that takes it out
  Posts the fields, csrf, version and send=1.
}}
@title correct.title
[[include:back text=case.title]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}·<span class="kb-num">{{CASE_NUMBER}}</span></p><h1>[[correct.title]]</h1><p class="kb-lead">[[correct.lead]]</p></div>
<section class="kb-card kb-card--flush" aria-label="[[correct.asked]]"><dl class="kb-facts"><div class="is-full"><dt>[[correct.why]]</dt><dd>{{WHY}}</dd></div>{{#WORDS}}<div class="is-full"><dt>[[correct.words]]</dt><dd>{{WORDS}}</dd></div>{{/WORDS}}<div><dt>[[correct.by]]</dt><dd>{{ASKED_BY}}</dd></div><div><dt>[[correct.until]]</dt><dd class="kb-num">{{DUE}}</dd></div></dl></section>
<form method="post" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{#CARD}}<section class="kb-card kb-stack">{{#CARD_TITLE}}<h2>{{CARD_TITLE}}</h2>{{/CARD_TITLE}}
[[include:fields]]
{{#REMOVE}}<div class="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="{{REMOVE}}" name="{{REMOVE}}" value="1"><label class="govuk-label govuk-checkboxes__label" for="{{REMOVE}}">[[correct.remove]]</label></div></div>{{/REMOVE}}
</section>{{/CARD}}
<div class="kb-actions"><button type="submit" class="govuk-button" name="send" value="1" data-submit-once>[[correct.send]]</button><a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[correct.later]]</a></div></form>
</div></main>
