{{! The demonstration's officers: who they are, and what their authenticators show now.
  SECONDS   how long the digits hold
  OFFICER   ACCOUNT, NAME_OF_OFFICER, ROLE_NAME, OFFICE; set_optional FIRST_PASSWORD, or OWN_PASSWORD shown where it was replaced;
            set_optional CODE_NOW where an authenticator is enrolled
}}
@title demo-officers.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack-s">
<h1>[[demo-officers.title]]</h1>
<p class="kb-note">[[icon:info]]<span>[[demo-officers.note]]</span></p>
<p><a href="/staff/login">[[staff.login.title]]</a> <span class="kb-muted">[[demo-officers.seconds]] <a href="/demo/officers">[[demo-officers.again]]</a></span></p>
<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[demo-officers.title]]</caption><thead><tr><th scope="col">[[staff.account.account]]</th><th scope="col">[[account.name]]</th><th scope="col">[[staff.account.role]]</th><th scope="col">[[staff.account.office]]</th><th scope="col">[[staff.appointed.password]]</th><th scope="col">[[demo-officers.code]]</th></tr></thead><tbody>{{#OFFICER}}<tr data-account="{{ACCOUNT}}"><td><b>{{ACCOUNT}}</b></td><td>{{NAME_OF_OFFICER}}</td><td>{{ROLE_NAME}}</td><td>{{OFFICE}}</td><td class="kb-num" data-label="[[staff.appointed.password]]">{{#FIRST_PASSWORD}}<code class="kb-first">{{FIRST_PASSWORD}}</code>{{/FIRST_PASSWORD}}{{#OWN_PASSWORD}}<span class="kb-muted">[[demo-officers.own-password]]</span>{{/OWN_PASSWORD}}</td><td class="kb-num" data-label="[[demo-officers.code]]">{{#CODE_NOW}}<b class="kb-totp">{{CODE_NOW}}</b>{{/CODE_NOW}}</td></tr>{{/OFFICER}}</tbody></table></div>
</div></main>
