{{! Below the title of the elder version's pages: who helps, and reading aloud where the browser has a voice (shown by the script). }}
<div class="kb-helps"><a class="kb-help" href="tel:12345">[[icon:phone]]<span><b>[[elder.help]]</b>[[elder.help-note]]</span></a>[[include:aloud]]</div>
