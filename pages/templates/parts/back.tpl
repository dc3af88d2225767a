{{! The way back, above the page. BACK_HREF: where to. }}
<nav class="kb-wrap kb-main--top" aria-label="[[common.back]]"><a class="govuk-back-link" href="{{BACK_HREF}}">[[=text]]</a></nav>
