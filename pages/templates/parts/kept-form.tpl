{{! What was typed into a form whose session ended, given back: to be sent once more.
  LOGIN_HREF   the log-in, opened in another window
  ADDRESS      where the form goes; SEAL: stands for its token
  KEPT_FIELD   KEPT_NAME, KEPT_VALUE: everything that was typed
}}
<div class="kb-stack-s"><h1>[[ended.title]]</h1><p>[[ended.lead]]</p></div>
<div class="kb-prose"><ol><li><a href="{{LOGIN_HREF}}" target="_blank" rel="noopener">[[ended.login]]</a></li><li>[[ended.then]]</li></ol></div>
<form method="post" action="{{ADDRESS}}"><input type="hidden" name="kept" value="{{SEAL}}">{{#KEPT_FIELD}}<input type="hidden" name="{{KEPT_NAME}}" value="{{KEPT_VALUE}}">{{/KEPT_FIELD}}<div class="kb-actions"><button type="submit" class="govuk-button">[[ended.again]]</button></div></form>
