{{! The whole registration on one page, for a clerk who types while the people are there.
  BACK_HREF, CSRF, VERSION; SERVICE_NAME; ABOUT: whose it is
  CARD          a part of the form or one child: CARD_TITLE, FIELD rows (parts/fields.tpl); REMOVE: set_optional, the name of the box that takes it out
  AGENT         FIELD rows: who came in place of the couple
  NEED          the papers (parts/staff-papers.tpl)
  PROMISE       shown where none was given online: PROMISE_TEXT, FIELD
  SAVES         shown where it can be put aside: a draft
  Posts the fields, material.<code>, agent.…, promise, csrf, version and then=save or then=register.
}}
@title staff.desk.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">[[staff.desk.back]]</a><h1>{{SERVICE_NAME}}·[[staff.desk.title]]</h1><span class="kb-muted kb-num">{{ABOUT}}</span></div>
<form method="post" class="kb-stack kb-reg" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{#CARD}}<section class="kb-card kb-stack-s"><h2>{{CARD_TITLE}}</h2><div class="kb-grid3">
[[include:fields]]
</div>{{#REMOVE}}<div class="kb-box"><input type="checkbox" id="{{REMOVE}}" name="{{REMOVE}}" value="1"><label for="{{REMOVE}}">[[correct.remove]]</label></div>{{/REMOVE}}</section>{{/CARD}}
{{#AGENT}}<section class="kb-card kb-stack-s"><h2>[[staff.desk.agent]]</h2><p class="kb-muted">[[staff.desk.agent-lead]]</p><div class="kb-grid3">
[[include:fields]]
</div></section>{{/AGENT}}
<section class="kb-card kb-stack-s"><h2>[[staff.papers.title]]</h2><p class="kb-muted">[[staff.desk.papers-lead]]</p>
[[include:staff-papers]]
</section>
{{#PROMISE}}<section class="kb-card kb-stack-s"><h2>[[staff.desk.promise]]</h2><p>{{PROMISE_TEXT}}</p>
[[include:fields]]
</section>{{/PROMISE}}
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="register" data-submit-once>[[staff.desk.register]]</button>{{#SAVES}}<button type="submit" class="govuk-button govuk-button--secondary" name="then" value="save">[[staff.desk.save]]</button>{{/SAVES}}</div>
<p class="kb-muted">[[staff.desk.what-next]]</p>
</form></main>
