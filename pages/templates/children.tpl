{{! The couple's children: those on record as facts to confirm, those typed as a list with change and remove.
  BACK_HREF, CSRF, EYEBROW
  CONFIRM         from the births register (parts/confirm.tpl)
  CHILD           one typed child: CHILD_NAME, CHILD_ABOUT ("女·2019 年 3 月 2 日·与双方所生"), CHANGE_HREF, CHILD_INDEX
  NO_CHILD        shown when none is typed
  ADD_HREF        page for one more
  FIELD           children.none (CHECK_FIELD): "没有其他子女", to be ticked instead of adding
  TASK, SAVED_AT
  Posts then=next|later; a remove button posts remove=CHILD_INDEX.
}}
@title children.title
[[include:back text=part.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
[[include:errors]]
<div><p class="kb-eyebrow">{{EYEBROW}}</p><h1>[[children.title]]</h1><p class="kb-lead">[[children.lead]]</p></div>
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
[[include:confirm]]
<section class="kb-sec" aria-labelledby="ch"><h2 id="ch">[[children.typed]]</h2><div class="kb-card kb-card--flush"><ul class="kb-list">
{{#CHILD}}<li class="kb-child"><p><b>{{CHILD_NAME}}</b><br><span class="kb-muted kb-small">{{CHILD_ABOUT}}</span></p><div><a class="kb-link" href="{{CHANGE_HREF}}">[[icon:edit]][[common.change]]<span class="govuk-visually-hidden">[[children.of]] {{CHILD_NAME}}</span></a><button type="submit" class="govuk-button govuk-button--plain" name="remove" value="{{CHILD_INDEX}}">[[icon:bin]][[children.remove]]<span class="govuk-visually-hidden">[[children.of]] {{CHILD_NAME}}</span></button></div></li>{{/CHILD}}
{{#NO_CHILD}}<li class="kb-row"><span class="kb-muted">[[children.empty]]</span></li>{{/NO_CHILD}}
<li><a class="kb-row kb-row--low" href="{{ADD_HREF}}">[[icon:plus]]<span>[[children.add]]</span>[[icon:right]]</a></li></ul></div></section>
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="next">[[part.save]]</button><button type="submit" class="govuk-button govuk-button--plain kb-link--mid" name="then" value="later">[[part.later]]</button></div>
</form>
</div>[[include:tasks-aside]]</div></main>
