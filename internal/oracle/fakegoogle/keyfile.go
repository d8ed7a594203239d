package fakegoogle

import "encoding/json"

// Account is the service account of every key file.
const Account = "chat-app@fake-project.iam.gserviceaccount.com"

const project = "fake-project"

// ServiceAccount is a service account key file.
func (s *Server) ServiceAccount() ([]byte, error) {
	key, err := s.config.Authority.privateKeyPEM()
	if err != nil {
		return nil, err
	}
	return json.Marshal(map[string]string{
		"type": "service_account", "project_id": project, "private_key_id": keyID, "private_key": key,
		"client_email": Account, "client_id": "1", "universe_domain": "googleapis.com",
		"auth_uri": "https://accounts.google.com/o/oauth2/auth", "token_uri": "https://oauth2.googleapis.com/token",
	})
}

// AuthorizedUser is the file that gcloud leaves when a person signs in.
func (s *Server) AuthorizedUser(a Ask) ([]byte, error) {
	return json.Marshal(map[string]string{
		"type": "authorized_user", "client_id": "1.apps.googleusercontent.com", "client_secret": "fake",
		"refresh_token": s.RefreshToken(a), "universe_domain": "googleapis.com",
	})
}

// OAuthClient is the file of an OAuth client, of the kind "web" or "installed".
func OAuthClient(kind string) ([]byte, error) {
	return json.Marshal(map[string]any{kind: map[string]any{
		"client_id": "1.apps.googleusercontent.com", "client_secret": "fake", "project_id": project,
		"auth_uri": "https://accounts.google.com/o/oauth2/auth", "token_uri": "https://oauth2.googleapis.com/token",
		"redirect_uris": []string{"http://localhost:1/back"},
	}})
}

// UserToken is a token that a program kept: run out, and good to be refreshed.
func (s *Server) UserToken(a Ask) ([]byte, error) {
	return json.Marshal(map[string]string{
		"access_token": "ya29.run-out", "token_type": "Bearer", "refresh_token": s.RefreshToken(a), "expiry": "2020-01-01T00:00:00Z",
	})
}
