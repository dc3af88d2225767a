{{! Cancelling an appointment, asked once. BACK_HREF, CSRF, SERVICE_NAME, WHEN, OFFICE. Posts cancel=1. }}
@title appointment.cancel-title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[appointment.cancel-title]]</h1><p class="kb-lead"><b class="kb-num">{{WHEN}}</b>·{{OFFICE}}</p></div>
<p>[[appointment.cancel-lead]]</p>
<form method="post" class="kb-actions" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button" name="cancel" value="1">[[appointment.cancel-go]]</button><a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[appointment.keep]]</a></form>
</div></main>
