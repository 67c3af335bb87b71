globalThis.handbookIndex={"words":{"title":"Search","id":"x"},"chapters":[
{"address":"other.html","title":"Other","summary":"","sections":[["","","no id: the page"],["side-effects","Here","#gone"],["gone","Gone","text"]]},
{"address":"gone.html","title":"Gone","sections":[]}],"terms":[
{"id":"t-cell","term":"T cell","text":"x","forms":["T cells"]},
{"id":"gone","term":"Gone","text":"x","forms":["id"]}]};
