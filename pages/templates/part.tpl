{{! One part of the form: woman, man, application, or one child. Also the page of facts a person said are wrong (as fields in a CARD).
  BACK_HREF, CSRF
  PART_TITLE      "女方信息"; EYEBROW: "生育服务证登记·第 1 部分，共 4 部分"; PART_LEAD: set_optional
  AGREE_HREF      set_optional: the spouse's facts could be fetched; where the spouse agrees. SPOUSE_NAME with it
  VERIFY_HREF     set_optional: not verified yet; where to do it, and nothing need be typed
  CONFIRM         one card for each register that answered (parts/confirm.tpl)
  CARD            a group of fields: CARD_TITLE, set_optional CARD_LEAD, and FIELD rows (parts/fields.tpl)
  TASK            the four parts (parts/tasks.tpl); SAVED_AT: set_optional, "10:34"
  Posts the fields, csrf, and then=next or then=later.
}}
@title part.title
[[include:back text=part.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
[[include:errors]]
<div><p class="kb-eyebrow">{{EYEBROW}}</p><h1>{{PART_TITLE}}</h1>{{#PART_LEAD}}<p class="kb-lead">{{PART_LEAD}}</p>{{/PART_LEAD}}</div>
{{#VERIFY_HREF}}<p class="kb-note">[[icon:shield]]<span>[[part.verify-lead]] <a href="{{VERIFY_HREF}}">[[part.verify]]</a></span></p>{{/VERIFY_HREF}}
{{#AGREE_HREF}}<p class="kb-note">[[icon:people]]<span>[[part.agree-lead]] <a href="{{AGREE_HREF}}">[[part.agree]]</a></span></p>{{/AGREE_HREF}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
[[include:confirm]]
{{#CARD}}<section class="kb-card kb-stack">{{#CARD_TITLE}}<div><h2>{{CARD_TITLE}}</h2>{{#CARD_LEAD}}<p class="kb-lead">{{CARD_LEAD}}</p>{{/CARD_LEAD}}</div>{{/CARD_TITLE}}
[[include:fields]]
</section>{{/CARD}}
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="next">[[part.save]]</button><button type="submit" class="govuk-button govuk-button--plain kb-link--mid" name="then" value="later">[[part.later]]</button></div>
</form>
</div>[[include:tasks-aside]]</div></main>
