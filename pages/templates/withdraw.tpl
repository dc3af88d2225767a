{{! Withdrawing a registration, asked once. BACK_HREF, CSRF, VERSION (of the case), CASE_NUMBER, SERVICE_NAME. Posts withdraw=1. }}
@title withdraw.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}·<span class="kb-num">{{CASE_NUMBER}}</span></p><h1>[[withdraw.title]]</h1><p class="kb-lead">[[withdraw.lead]]</p></div>
<form method="post" class="kb-actions" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="govuk-button" name="withdraw" value="1">[[withdraw.go]]</button><a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[withdraw.no]]</a></form>
</div></main>
