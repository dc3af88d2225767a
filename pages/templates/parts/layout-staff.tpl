{{! The page around every screen of the officers.
  HERE          path and query of this page, for the language switch
  ON_DUTY       shown when logged in: OFFICE_NAME, OFFICER_NAME, and TAB rows: TAB_HREF, TAB_NAME, TAB_HERE shown where it is this one
  CSRF          of the session, for logging out
  DEMO          shown in the demonstration: a link to the demo's officers
  PAGE_ERRORS   shown when the page has an error summary: the title then begins with "Error"
}}
<!doctype html>
<html lang="[[common.lang]]" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#12233f">
<meta name="robots" content="noindex">
<title>{{#PAGE_ERRORS}}[[common.error-title]]{{/PAGE_ERRORS}}[[=title]] - [[staff.brand]]</title>
<link rel="icon" href="[[asset:icon.svg]]" type="image/svg+xml">
<link rel="stylesheet" href="[[asset:kb.css]]">
<script type="module" src="[[asset:kb.js]]"></script>
</head>
<body class="govuk-template__body kb-staff">
<a href="#main" class="govuk-skip-link">[[common.skip]]</a>
<header class="kb-sbar"><div class="kb-sbar__in">
<a class="kb-brand" href="/staff">[[mark]][[staff.brand]]</a>
{{#ON_DUTY}}<nav class="kb-sbar__nav" aria-label="[[staff.nav]]">{{#TAB}}<a class="kb-s" href="{{TAB_HREF}}"{{#TAB_HERE}} aria-current="page"{{/TAB_HERE}}>{{TAB_NAME}}</a>{{/TAB}}</nav>{{/ON_DUTY}}
<div class="kb-sbar__me">
{{#DEMO}}<a class="kb-s" href="/demo/officers">[[staff.demo-officers]]</a>{{/DEMO}}
<a class="kb-s" href="/language?to=[[common.other-language-code]]&amp;back={{HERE:u}}" lang="[[common.other-language-code]]" hreflang="[[common.other-language-code]]">[[common.other-language]]</a>
{{#ON_DUTY}}<a class="kb-s" href="/staff/account">{{OFFICE_NAME}}·{{OFFICER_NAME}}</a>
<form method="post" action="/staff/logout"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="kb-s">[[staff.logout]]</button></form>{{/ON_DUTY}}
</div></div></header>
<div class="kb-banner-offline kb-noprint" data-offline hidden role="status"><p class="kb-swrap">[[icon:cloud]]<span>[[common.offline]]</span></p></div>
[[$body]]
</body>
</html>
