{{! Reads the page aloud. Hidden until the script finds a voice for the page's language. }}
<button type="button" class="kb-help kb-aloud kb-noprint" data-read-aloud hidden>[[icon:sound]]<span><b data-aloud-start>[[elder.aloud]]</b><b data-aloud-stop hidden>[[elder.aloud-stop]]</b></span></button>
