{{! The elder version of one part of the form: one column, one button, and a call instead of doubt. The same data as part.tpl.
  BACK_HREF, CSRF, PART_TITLE, EYEBROW; PART_LEAD: set_optional
  AGREE_HREF      set_optional, with SPOUSE_NAME; VERIFY_HREF: set_optional
  CONFIRM         parts/confirm.tpl
  CARD            CARD_TITLE, set_optional CARD_LEAD, FIELD rows (parts/fields.tpl)
  Posts the fields, csrf, and then=next or then=later.
}}
@title part.title
@header elder
[[include:back text=part.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack">
[[include:errors]]
<div><p class="kb-eyebrow">{{EYEBROW}}</p><h1>{{PART_TITLE}}</h1>{{#PART_LEAD}}<p class="kb-lead">{{PART_LEAD}}</p>{{/PART_LEAD}}</div>
[[include:elder-help]]
{{#VERIFY_HREF}}<p class="kb-note">[[icon:shield]]<span>[[part.verify-lead]] <a href="{{VERIFY_HREF}}">[[part.verify]]</a></span></p>{{/VERIFY_HREF}}
{{#AGREE_HREF}}<p class="kb-note">[[icon:people]]<span>[[part.agree-lead]] <a href="{{AGREE_HREF}}">[[part.agree]]</a></span></p>{{/AGREE_HREF}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
[[include:confirm]]
{{#CARD}}<section class="kb-card kb-stack">{{#CARD_TITLE}}<div><h2>{{CARD_TITLE}}</h2>{{#CARD_LEAD}}<p class="kb-lead">{{CARD_LEAD}}</p>{{/CARD_LEAD}}</div>{{/CARD_TITLE}}
[[include:fields]]
</section>{{/CARD}}
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="next">[[common.next]]</button><button type="submit" class="govuk-button govuk-button--plain kb-link--mid" name="then" value="later">[[part.later]]</button></div>
</form>
<p class="kb-small">[[elder.saved]]</p>
</div></main>
