{{! A citizen's session ended while a form was open: what was typed is given back. See parts/kept-form. }}
@title ended.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-form">
[[include:kept-form]]</div></main>
