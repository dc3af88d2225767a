{{! The page around every screen.
  HERE          path and query of this page, for the language and elder switches
  PLACE         name of the chosen district (set_optional); NO_PLACE: shown when none is chosen yet
  MEMBER        shown when logged in: ACCOUNT_NAME (or masked mobile). GUEST: shown when not.
  STANDARD      shown in the standard version; ELDER in the elder version. Exactly one of them.
  QUERY         what was searched for, or nothing
  DEMO          shown in the demonstration: a bar that says so, with the demo messages
  PAGE_ERRORS   shown when the page has an error summary: the title then begins with "Error"
}}
<!doctype html>
<html lang="[[common.lang]]" class="govuk-template{{#ELDER}} kb-elder{{/ELDER}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1252b3">
<title>{{#PAGE_ERRORS}}[[common.error-title]]{{/PAGE_ERRORS}}[[=title]] - [[common.brand]]</title>
<link rel="icon" href="[[asset:icon.svg]]" type="image/svg+xml">
<link rel="stylesheet" href="[[asset:kb.css]]">
<script type="module" src="[[asset:kb.js]]"></script>
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">[[common.skip]]</a>
[[include:$header]]
<div class="kb-banner-offline kb-noprint" data-offline hidden role="status"><p class="kb-wrap">[[icon:cloud]]<span>[[common.offline]]</span></p></div>
[[$body]]
<footer class="kb-foot"><div class="kb-wrap kb-foot__in">
<p class="kb-foot__tel">[[common.foot-before]] <a href="tel:12345"><b>12345</b></a>[[common.foot-after]]</p>
{{#DEMO}}<a href="/demo/messages">[[common.demo-messages]]</a>{{/DEMO}}
<a href="/accessibility">[[common.accessibility]]</a>
<a href="/feedback">[[common.feedback]]</a>
<a href="/privacy">[[common.privacy]]</a>
<a href="/verify">[[common.verify]]</a>
</div></footer>
</body>
</html>
