package audit_test
import ("testing";"os";"github.com/chatscopelint/chatscopelint/internal/audit")
func TestProf(t *testing.T){ d:=os.Getenv("PDIR"); if d=="" {t.Skip()}; r,err:=audit.Run(t.Context(), audit.Config{Dir:d,Patterns:[]string{"./..."}}); if err!=nil {t.Fatal(err)}; t.Log(r.Coverage)}
