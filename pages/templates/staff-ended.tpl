{{! An officer's session ended while a form was open: what was typed is given back. See parts/kept-form. }}
@title ended.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:kept-form]]</div></main>
