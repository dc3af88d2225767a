{{! At the counter: a person who has another number now. Two steps on one page.
  CSRF
  ASK       shown: FIELD number.name, number.id_number, number.shown, number.mobile
  PROVE     SENT_TO (masked), WHO (name), SEALED (carried to the next post); FIELD number.code
  DONE      MOVED_TO (masked), WHO
  Posts what stands in FIELD, and sealed.
}}
@title staff.new-mobile.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div><h1>[[staff.new-mobile.title]]</h1><p class="kb-muted">[[staff.new-mobile.lead]]</p></div>
{{#DONE}}<div class="kb-card kb-stack" role="status"><p><span class="kb-tag kb-tag--green">[[icon:okc]][[staff.new-mobile.done]]</span></p><p>[[staff.new-mobile.done-how]]</p><div class="kb-actions"><a class="govuk-button govuk-button--secondary" role="button" href="/staff/counter/mobile">[[staff.new-mobile.next]]</a></div></div>{{/DONE}}
{{#ASK}}<form method="post" action="/staff/counter/mobile" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><div class="kb-card kb-stack">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.new-mobile.send]]</button></div></div></form>{{/ASK}}
{{#PROVE}}<form method="post" action="/staff/counter/mobile" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="sealed" value="{{SEALED}}"><div class="kb-card kb-stack"><p>[[staff.new-mobile.sent]]</p>[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.new-mobile.go]]</button><a class="kb-link kb-link--mid" href="/staff/counter/mobile">[[staff.new-mobile.again]]</a></div></div></form>{{/PROVE}}
</div></main>
