{{! Account, search (phone only), elder version, the other language. Markers: see layout.tpl (MEMBER, ACCOUNT_NAME, GUEST, STANDARD, ELDER, HERE). }}
{{#MEMBER}}<a class="kb-tool kb-tool--login" href="/my/work">[[icon:user]]<span class="kb-clip">{{ACCOUNT_NAME}}</span></a>{{/MEMBER}}
{{#GUEST}}<a class="kb-tool kb-tool--login" href="/login">[[icon:user]][[common.login]]</a>{{/GUEST}}
<nav class="kb-tools" aria-label="[[common.tools]]">
<a class="kb-tool kb-only-m" href="/search">[[icon:search]][[common.search]]</a>
{{#STANDARD}}<a class="kb-tool" href="/elder?to=on&amp;back={{HERE:u}}">[[icon:elder]][[common.elder]]</a>{{/STANDARD}}
{{#ELDER}}<a class="kb-tool" href="/elder?to=off&amp;back={{HERE:u}}">[[icon:elder]][[common.standard]]</a>{{/ELDER}}
<a class="kb-tool" href="/language?to=[[common.other-language-code]]&amp;back={{HERE:u}}" lang="[[common.other-language-code]]" hreflang="[[common.other-language-code]]">[[icon:globe]][[common.other-language]]</a>
</nav>
