{{! The session ended while a form was open: what was typed is given back.
  ADDRESS      where the form goes; SEAL: stands for its token
  KEPT_FIELD   KEPT_NAME, KEPT_VALUE: everything that was typed
}}
@title staff.ended.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
<div><h1>[[staff.ended.title]]</h1><p>[[staff.ended.lead]]</p></div>
<ol class="kb-stack-s"><li><a href="/staff/login" target="_blank" rel="noopener">[[staff.ended.login]]</a></li><li>[[staff.ended.then]]</li></ol>
<form method="post" action="{{ADDRESS}}"><input type="hidden" name="kept" value="{{SEAL}}">{{#KEPT_FIELD}}<input type="hidden" name="{{KEPT_NAME}}" value="{{KEPT_VALUE}}">{{/KEPT_FIELD}}<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.ended.again]]</button></div></form>
</div></main>
