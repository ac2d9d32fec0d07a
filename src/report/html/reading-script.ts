/**
 * The page's only script: pointing at the chart, tapping it or pressing the arrow keys shows time, pace and heart
 * rate there. Nothing is lost without it. The page's policy admits exactly these bytes, by their hash.
 */
export const readingScript = `(()=>{
const data=JSON.parse(document.getElementById('readings').textContent);
const two=n=>String(n).padStart(2,'0');
const clock=s=>Math.floor(s/60)+':'+two(Math.floor(s%60));
const out=document.getElementById('reading');
for(const svg of document.querySelectorAll('svg[data-left]')){
const left=+svg.dataset.left,width=svg.viewBox.baseVal.width,g=svg.querySelector('.reading');
const line=g.querySelector('line'),box=g.querySelector('rect'),text=g.querySelector('text');
let at=0;
const show=i=>{at=Math.max(0,Math.min(data.pace.length-1,i));
const s=at*data.step,x=left+(width-left)*s/data.seconds,p=data.pace[at],h=data.heartRate[at];
const said=[clock(s),p?clock(p)+' '+data.paceUnit:'no running',h?h+' bpm':'no heart rate'].join('   ');
line.setAttribute('x1',x);line.setAttribute('x2',x);text.textContent=said;g.removeAttribute('display');
const w=text.getComputedTextLength()+16,bx=Math.max(0,Math.min(width-w,x));
box.setAttribute('x',bx);box.setAttribute('width',w);text.setAttribute('x',bx+8);};
const hide=()=>{g.setAttribute('display','none')};
const move=e=>{const r=svg.getBoundingClientRect(),x=(e.clientX-r.left)*width/r.width;
show(Math.round((x-left)/(width-left)*data.seconds/data.step))};
svg.addEventListener('pointermove',move);svg.addEventListener('pointerdown',move);
svg.addEventListener('pointerleave',hide);svg.addEventListener('blur',hide);
svg.tabIndex=0;
svg.addEventListener('keydown',e=>{const d={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12}[e.key];
if(!d)return;e.preventDefault();show(at+d);out.textContent=text.textContent});
}})()`;

/** SHA-256 of the script, base64; a test computes it again. */
export const readingScriptHash = 'sha256-rJFlKinmKPdtFMNVOgs1pMQrYDIO8kEIlGtZH3u+5uk=';
